import type { MarkingGraph } from "./marking-graph.ts";
import type { Way } from "./search.ts";

/** A marking, and the silent ways that lead to it. */
export type Reached = {
  readonly marking: number;
  readonly previous: Reached | undefined;
  readonly way: Way | undefined;
};

/** Every marking that is reached from some without a step and without an event; at most so many. */
export function silentClosure(
  markings: readonly number[],
  graph: MarkingGraph,
  maximum: number,
): { readonly reached: readonly Reached[]; readonly isWhole: boolean } {
  const reached = new Map<number, Reached>();
  for (const marking of markings) reached.set(marking, { marking, previous: undefined, way: undefined });
  let isWhole = true;
  for (const previous of reached.values()) {
    if (graph.isCut(previous.marking) || reached.size > maximum) isWhole = false;
    if (reached.size > maximum) break;
    for (const { transition, target } of graph.successors(previous.marking))
      if (graph.net.transitions[transition]?.isStep === false && !reached.has(target))
        reached.set(target, { marking: target, previous, way: { from: 0, transition, withEvent: false } });
  }
  return { reached: [...reached.values()], isWhole };
}
