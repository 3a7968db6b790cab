import type { MapNode, PowerMap } from "./power-map.ts";

/** The flow of a map, as a case moves over it. */
export type MapFlowing = {
  readonly next: ReadonlyMap<string, readonly string[]>;
  /** What comes before an element: over its flows, and of a boundary event the step that it interrupts. */
  readonly previous: ReadonlyMap<string, readonly string[]>;
  /** What leads to an element besides: into a subprocess and out of it again. */
  readonly around: ReadonlyMap<string, readonly string[]>;
  readonly types: ReadonlyMap<string, string>;
};

export function mapFlowing({ nodes, flows }: PowerMap): MapFlowing {
  const next = waysOf(nodes);
  const previous = waysOf(nodes);
  const around = waysOf(nodes);
  const join = (from: string, to: string): void => {
    next.get(from)?.push(to);
    previous.get(to)?.push(from);
  };
  for (const { from, to } of flows) join(from, to);
  for (const [from, to] of linksOf(nodes)) join(from, to);
  for (const { id, attachedTo, nonInterrupting, parent } of nodes) {
    if (attachedTo !== undefined) (nonInterrupting === true ? around : previous).get(id)?.push(attachedTo);
    else if (parent !== undefined && previous.get(id)?.length === 0) around.get(id)?.push(parent);
    if (parent !== undefined && next.get(id)?.length === 0) around.get(parent)?.push(id);
  }
  return { next, previous, around, types: new Map(nodes.map(({ id, type }: MapNode) => [id, type])) };
}

function waysOf(nodes: readonly MapNode[]): Map<string, string[]> {
  return new Map(nodes.map(({ id }): [string, string[]] => [id, []]));
}

/** A link event that throws leads to those that catch its name, as a flow would. */
export function linksOf(nodes: readonly MapNode[]): (readonly [string, string])[] {
  const named = nodes.flatMap(({ id, type, events = [] }) =>
    events.filter(({ kind }) => kind === "link").map(({ reference }) => ({ id, type, reference })),
  );
  const thrown = named.filter(({ type }) => type === "IntermediateThrowEvent");
  return thrown.flatMap(({ id, reference }) =>
    named
      .filter((other) => other.type === "IntermediateCatchEvent" && other.reference === reference)
      .map((other) => [id, other.id] as const),
  );
}

/** The elements from which one is still ahead, itself included, without coming by another one first. */
export function leadingTo(end: string, except: string, { previous, around }: MapFlowing): ReadonlySet<string> {
  const found = new Set([end]);
  for (const id of found) {
    for (const from of previous.get(id) ?? []) if (from !== except) found.add(from);
    for (const from of around.get(id) ?? []) if (from !== except) found.add(from);
  }
  return found;
}

/**
 * How one element leads to another: along the flow, or beside it, on a branch that a boundary event opens without
 * interrupting its step; undefined where no way leads there.
 */
export function wayOnMap(from: string, to: string, flowing: MapFlowing): "along" | "beside" | undefined {
  if (!flowing.next.has(from) || !flowing.next.has(to)) return undefined;
  if (leadingTo(to, "", withoutBranches(flowing)).has(from)) return "along";
  return leadingTo(to, "", flowing).has(from) ? "beside" : undefined;
}

function withoutBranches(flowing: MapFlowing): MapFlowing {
  const around = [...flowing.around].filter(([id]) => flowing.types.get(id) !== "BoundaryEvent");
  return { ...flowing, around: new Map(around) };
}
