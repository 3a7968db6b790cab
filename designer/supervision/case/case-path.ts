import type { PowerMap } from "../../../engine/core/map/power-map.ts";
import type { NextStep, PathMove } from "../../../engine/core/model/formats.generated.ts";
import type { PaintMark } from "../../modeler/map-modeler.ts";
import { wayOnMap } from "../way-on-map.ts";

/**
 * How a case came to an element, or did not: done as drawn; passed without an event of its own; skipped; due here but done
 * elsewhere; done at another place than drawn; done again; or added to what is drawn.
 */
export type PathRowKind = "done" | "passed" | "skipped" | "expectedHere" | "outOfOrder" | "rework" | "added";

export type PathRow = Omit<PathMove, "kind"> & { readonly kind: PathRowKind };

/** The moves of a case against its map in the words of supervision: a skip and an extra of one step are one step out of order. */
export function pathRows(path: readonly PathMove[]): readonly PathRow[] {
  const named = (kind: PathMove["kind"]): ReadonlySet<string | undefined> =>
    new Set(path.filter((move) => move.kind === kind).map(({ element }) => element));
  const [done, extra, missing] = [named("both"), named("logOnly"), named("mapOnly")];
  return path.map(({ kind, ...move }): PathRow => {
    const { element } = move;
    if (kind === "both") return { ...move, kind: "done" };
    if (kind === "silent") return { ...move, kind: "passed" };
    if (kind === "mapOnly") return { ...move, kind: extra.has(element) ? "expectedHere" : "skipped" };
    if (missing.has(element)) return { ...move, kind: "outOfOrder" };
    return { ...move, kind: done.has(element) ? "rework" : "added" };
  });
}

/** Which mark stands for what, the one that says most last: it is drawn where several are of one element. */
const MARKS: readonly (readonly [PathRowKind, PaintMark])[] = [
  ["done", "passed"],
  ["skipped", "skipped"],
  ["added", "added"],
  ["rework", "rework"],
  ["outOfOrder", "outOfOrder"],
];

/** The case as it is drawn on its map, with the way that it took and what may come next. */
export function paintOfCase(
  map: PowerMap,
  rows: readonly PathRow[],
  next: readonly NextStep[],
): Readonly<Record<string, PaintMark>> {
  const came = rows.filter(({ kind }) => kind === "done" || kind === "passed").flatMap(({ element }) => element ?? []);
  const of = (kind: PathRowKind, mark: PaintMark): [string, PaintMark][] =>
    rows.filter((row) => row.kind === kind).flatMap(({ element }) => (element === undefined ? [] : [[element, mark]]));
  return Object.fromEntries([
    ...next.map(({ element }): [string, PaintMark] => [element, "next"]),
    ...[...wayOnMap(map, came)].map((id): [string, PaintMark] => [id, "walked"]),
    ...MARKS.flatMap(([kind, mark]) => of(kind, mark)),
  ]);
}
