import { linksOf } from "../../map/map-flowing.ts";
import type { MapNode, PowerMap } from "../../map/power-map.ts";

/**
 * Tells whether every run of a map comes by a node: no way from a start to an end leads around it. Of a parallel split
 * every branch is gone, of any other one; a step's interrupting events lead away from it as its flows do.
 */
export function unavoidableOn(map: PowerMap): (node: string) => boolean {
  const shape = shapeOf(map);
  const known = new Map<string, boolean>();
  return (node) => {
    const found = known.get(node) ?? !isAvoidable(node, shape);
    known.set(node, found);
    return found;
  };
}

type Shape = {
  /** In the order of the flow, as far as it has one: what is decided late is looked at first. */
  readonly nodes: readonly MapNode[];
  readonly next: ReadonlyMap<string, readonly string[]>;
  readonly interruptedBy: ReadonlyMap<string, readonly string[]>;
  readonly entries: ReadonlyMap<string, readonly string[]>;
  readonly splits: ReadonlySet<string>;
};

const WHOLE_MAP = "";

function shapeOf({ nodes, flows }: PowerMap): Shape {
  const next = new Map<string, string[]>(nodes.map(({ id }) => [id, []]));
  for (const [thrown, caught] of linksOf(nodes)) next.get(thrown)?.push(caught);
  const entered = new Set(flows.map(({ to }) => to));
  const unconditional = new Map<string, number>();
  for (const { from, to, condition, isDefault } of flows) {
    next.get(from)?.push(to);
    if (condition === undefined && !isDefault) unconditional.set(from, (unconditional.get(from) ?? 0) + 1);
  }
  const interruptedBy = new Map<string, string[]>();
  const entries = new Map<string, string[]>();
  for (const {
    id,
    type,
    attachedTo,
    nonInterrupting,
    parent = WHOLE_MAP,
    isForCompensation,
    triggeredByEvent,
  } of nodes) {
    if (attachedTo !== undefined && nonInterrupting !== true)
      interruptedBy.set(attachedTo, [...(interruptedBy.get(attachedTo) ?? []), id]);
    const isBeside = attachedTo !== undefined || isForCompensation === true || triggeredByEvent === true;
    if (!entered.has(id) && !isBeside && type !== "IntermediateCatchEvent")
      entries.set(parent, [...(entries.get(parent) ?? []), id]);
  }
  const splits = nodes.filter(
    ({ id, type }) => type === "ParallelGateway" || (!type.endsWith("Gateway") && (unconditional.get(id) ?? 0) > 1),
  );
  return { nodes: nodes.toReversed(), next, interruptedBy, entries, splits: new Set(splits.map(({ id }) => id)) };
}

/** Finds by ever wider rounds from which nodes an end is reached without the one. */
function isAvoidable(avoided: string, { nodes, next, interruptedBy, entries, splits }: Shape): boolean {
  const around = new Set<string>();
  const isAround = (id: string): boolean => around.has(id);
  const leadsAround = ({ id }: MapNode): boolean => {
    if (id === avoided) return false;
    if ((interruptedBy.get(id) ?? []).some(isAround)) return true;
    const inner = entries.get(id);
    if (inner !== undefined && !inner.some(isAround)) return false;
    const ways = next.get(id) ?? [];
    if (ways.length === 0) return true;
    return splits.has(id) ? ways.every(isAround) : ways.some(isAround);
  };
  for (let before = -1; before < around.size;) {
    before = around.size;
    for (const node of nodes) if (!around.has(node.id) && leadsAround(node)) around.add(node.id);
  }
  const starts = entries.get(WHOLE_MAP) ?? [];
  return starts.length === 0 || starts.some(isAround);
}
