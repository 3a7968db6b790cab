import type { Move } from "../conformance/alignment.ts";
import type { PathMove } from "../model/formats.generated.ts";
import type { TracedEvent } from "./case-trace.ts";

/** The case against the map as a report tells it: each move with the event that made it. */
export function casePath(moves: readonly Move[], done: readonly TracedEvent[]): PathMove[] {
  return moves.map((move) => {
    if (move.kind === "mapOnly" || move.kind === "silent") return { kind: move.kind, element: move.node };
    const traced = done[move.event];
    const path: PathMove = { kind: move.kind };
    if (traced === undefined) return path;
    const { activity } = traced;
    if (activity.kind === "node") path.element = activity.node;
    else if (activity.kind !== "none") path.activity = activity.name;
    path.event = traced.id;
    path.at = traced.event.at;
    return path;
  });
}
