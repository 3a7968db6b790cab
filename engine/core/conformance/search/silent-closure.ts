import { isSilent } from "../net.ts";
import type { MarkingGraph } from "./marking-graph.ts";
import type { Way } from "./search.ts";

/** A marking, and the silent ways that lead to it. */
export type Reached = {
  readonly marking: number;
  readonly previous: Reached | undefined;
  readonly way: Way | undefined;
};

/**
 * The markings that are reached from some without a step and without an event, by these transitions or by any. With more
 * markings than the maximum it is left unfinished.
 */
export function silentClosure(
  markings: readonly number[],
  graph: MarkingGraph,
  { transitions, maximum }: { readonly transitions?: ReadonlySet<number>; readonly maximum: number },
): { readonly reached: readonly Reached[]; readonly isWhole: boolean } {
  const reached = new Map<number, Reached>();
  for (const marking of markings) reached.set(marking, { marking, previous: undefined, way: undefined });
  let isWhole = true;
  for (const previous of reached.values()) {
    const successors = graph.successors(previous.marking);
    if (graph.isCut(previous.marking) || reached.size > maximum) isWhole = false;
    if (reached.size > maximum) break;
    for (const { transition, target } of successors) {
      if (reached.has(target) || transitions?.has(transition) === false) continue;
      if (!isSilent(graph.net.transitions[transition])) continue;
      reached.set(target, { marking: target, previous, way: { from: 0, transition, withEvent: false } });
    }
  }
  return { reached: [...reached.values()], isWhole };
}
