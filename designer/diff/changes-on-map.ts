import type { PowerMap } from "../../engine/core/map/power-map.ts";
import type { Change, Gravity } from "../../engine/core/model/formats.generated.ts";
import { GRAVITIES } from "../../engine/core/diff/gravity.ts";
import type { PaintMark } from "../modeler/map-modeler.ts";

/** A side of a comparison. */
export type SideName = "before" | "after";

/**
 * Where on the map of a side a change is seen: at its element, or for a rule at the steps to which it is attached. What only
 * the other side has is shown at the place where it was, or will be.
 */
export function placesOnMap(change: Change, side: SideName, map: PowerMap): readonly string[] {
  const { document, pointer } = (change[side] ?? change.before ?? change.after)?.place ?? { document: "", pointer: "" };
  if (document === "map") return [pointer];
  const [folder, name] = document.split("/");
  if (folder !== "rules" || name === undefined) return [];
  return map.steps.filter(({ rules }) => rules.includes(name)).map(({ id }) => id);
}

/** How the elements of a map are marked: what came or went by that, everything else by the gravest change of it. */
export function marksOnMap(
  changes: readonly Change[],
  side: SideName,
  map: PowerMap,
): Readonly<Record<string, PaintMark>> {
  const marks = new Map<string, PaintMark>();
  // Gravest last: it stays.
  for (const gravity of GRAVITIES.toReversed())
    for (const change of changes) {
      const mark = MARKS[gravity];
      if (change.gravity !== gravity || mark === undefined) continue;
      for (const id of placesOnMap(change, side, map)) marks.set(id, mark);
    }
  for (const change of changes) {
    const mark = isWholeElement(change) ? PRESENCE[side] : undefined;
    if (mark !== undefined) for (const id of placesOnMap(change, side, map)) marks.set(id, mark);
  }
  return Object.fromEntries(marks);
}

/** Whoever only looks at the drawing sees for himself where things stand. */
const MARKS: Readonly<Record<Gravity, PaintMark | undefined>> = {
  weakened: "weakened",
  changed: "changed",
  strengthened: "strengthened",
  wording: "reworded",
  drawing: undefined,
};

const PRESENCE: Readonly<Record<SideName, PaintMark>> = { before: "gone", after: "come" };

function isWholeElement({ kind, act }: Change): boolean {
  return (act === "added" || act === "removed") && ["step", "gateway", "event", "flow"].includes(kind);
}
