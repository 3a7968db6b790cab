import { isSilent } from "../net.ts";
import type { MarkingGraph } from "./marking-graph.ts";
import type { Way } from "./search.ts";

/** A marking, and the silent ways that lead to it. */
export type Reached = {
  readonly marking: number;
  readonly previous: Reached | undefined;
  readonly way: Way | undefined;
};

/** A closure with more markings than these is left unfinished. */
const MAXIMUM_MARKINGS = 2000;

/** The markings that are reached from some without a step and without an event, by these transitions or by any. */
export function silentClosure(
  markings: readonly number[],
  graph: MarkingGraph,
  transitions?: ReadonlySet<number>,
): { readonly reached: readonly Reached[]; readonly isWhole: boolean } {
  const reached = new Map<number, Reached>();
  for (const marking of markings) reached.set(marking, { marking, previous: undefined, way: undefined });
  let isWhole = true;
  for (const previous of reached.values()) {
    if (graph.isCut(previous.marking) || reached.size > MAXIMUM_MARKINGS) isWhole = false;
    if (reached.size > MAXIMUM_MARKINGS) break;
    for (const { transition, target } of graph.successors(previous.marking)) {
      if (reached.has(target) || transitions?.has(transition) === false) continue;
      if (!isSilent(graph.net.transitions[transition])) continue;
      reached.set(target, { marking: target, previous, way: { from: 0, transition, withEvent: false } });
    }
  }
  return { reached: [...reached.values()], isWhole };
}
