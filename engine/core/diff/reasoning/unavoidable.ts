import { linksOf } from "../../map/map-flowing.ts";
import type { MapNode, PowerMap } from "../../map/power-map.ts";

/**
 * Tells whether every run of a map comes by a node: no way from a start to an end leads around it. Of a parallel split
 * every branch is gone, of any other one; a step's interrupting events lead away from it as its flows do.
 */
export function unavoidableOn(map: PowerMap): (node: string) => boolean {
  const shape = shapeOf(map);
  return (node) => {
    const position = shape.positions.get(node);
    return position !== undefined && !isAvoidable(position, shape);
  };
}

/** The nodes by their positions, the last drawn first: what is decided late in the flow is then mostly decided early. */
type Shape = {
  readonly positions: ReadonlyMap<string, number>;
  readonly next: readonly (readonly number[])[];
  readonly interruptedBy: readonly (readonly number[])[];
  /** Of a subprocess: where its own flow begins; undefined for every other node. */
  readonly entries: readonly (readonly number[] | undefined)[];
  readonly starts: readonly number[];
  readonly splits: readonly boolean[];
};

function shapeOf({ nodes, flows }: PowerMap): Shape {
  const positions = new Map(nodes.toReversed().map(({ id }, position) => [id, position]));
  const ordered = nodes.toReversed();
  const next = ordered.map((): number[] => []);
  const interruptedBy = ordered.map((): number[] => []);
  const entries = ordered.map((): number[] | undefined => undefined);
  const starts: number[] = [];
  const add = (lists: readonly number[][], at: string, id: string): void => {
    const [list, position] = [lists[positions.get(at) ?? -1], positions.get(id)];
    if (list !== undefined && position !== undefined) list.push(position);
  };
  for (const { from, to } of flows) add(next, from, to);
  for (const [thrown, caught] of linksOf(nodes)) add(next, thrown, caught);
  const entered = new Set(flows.map(({ to }) => to));
  for (const [position, node] of ordered.entries()) {
    const { id, attachedTo, nonInterrupting, parent } = node;
    if (attachedTo !== undefined && nonInterrupting !== true) add(interruptedBy, attachedTo, id);
    if (entered.has(id) || isBesideFlow(node)) continue;
    const container = parent === undefined ? undefined : positions.get(parent);
    if (container === undefined) starts.push(position);
    else entries[container] = [...(entries[container] ?? []), position];
  }
  return { positions, next, interruptedBy, entries, starts, splits: splitsOf(ordered, flows) };
}

/** What no flow enters, and is no start for all that. */
function isBesideFlow({ type, attachedTo, isForCompensation, triggeredByEvent }: MapNode): boolean {
  const isOther = attachedTo !== undefined || isForCompensation === true || triggeredByEvent === true;
  return isOther || type === "IntermediateCatchEvent";
}

/** A step with several unconditional ways out is a parallel split too. */
function splitsOf(ordered: readonly MapNode[], flows: PowerMap["flows"]): boolean[] {
  const unconditional = new Map<string, number>();
  for (const { from, condition, isDefault } of flows)
    if (condition === undefined && !isDefault) unconditional.set(from, (unconditional.get(from) ?? 0) + 1);
  return ordered.map(
    ({ id, type }) => type === "ParallelGateway" || (!type.endsWith("Gateway") && (unconditional.get(id) ?? 0) > 1),
  );
}

/** Finds by ever wider rounds from which nodes an end is reached without the one. */
function isAvoidable(avoided: number, { next, interruptedBy, entries, starts, splits }: Shape): boolean {
  const around = new Uint8Array(next.length);
  const isAround = (position: number): boolean => around[position] === 1;
  const leadsAround = (position: number): boolean => {
    if (interruptedBy[position]?.some(isAround) === true) return true;
    if (entries[position]?.some(isAround) === false) return false;
    const ways = next[position] ?? [];
    return ways.length === 0 || (splits[position] === true ? ways.every(isAround) : ways.some(isAround));
  };
  for (let hasGrown = true; hasGrown;) {
    hasGrown = false;
    for (let position = 0; position < next.length; position += 1) {
      if (position === avoided || isAround(position) || !leadsAround(position)) continue;
      around[position] = 1;
      hasGrown = true;
    }
  }
  return starts.length === 0 || starts.some(isAround);
}
