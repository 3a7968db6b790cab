import type { Move } from "../alignment.ts";
import type { ProcessModel } from "../process-model.ts";
import type { Way } from "./search.ts";

/** What ways through the net say about log and map. */
export function movesOf(ways: readonly Way[], { nodes, net }: ProcessModel): readonly Move[] {
  const moves: Move[] = [];
  const idOf = (node: number): string => nodes[node]?.id ?? "";
  let event = 0;
  for (const { transition, withEvent } of ways) {
    const { label, isStep = false, before = [], after = [] } = net.transitions[transition] ?? {};
    for (const node of before) moves.push({ kind: "silent", node: idOf(node) });
    if (withEvent)
      moves.push(label === undefined ? { kind: "logOnly", event } : { kind: "both", event, node: idOf(label) });
    else if (label !== undefined) moves.push({ kind: isStep ? "mapOnly" : "silent", node: idOf(label) });
    for (const node of after) moves.push({ kind: "silent", node: idOf(node) });
    if (withEvent) event++;
  }
  return moves;
}
