import type { OrganNode } from "../../../engine/core/model/formats.generated.ts";

/** An organ as a row of the tree. `index` is its place in the list of organs; `depth` counts from 1. */
export type DrawnRow = {
  readonly node: OrganNode;
  readonly index: number;
  readonly depth: number;
  /** Its place among the organs beside it, from 1, and how many these are. */
  readonly position: number;
  readonly siblings: number;
  readonly children: number;
  readonly expanded: boolean;
};

/**
 * The organs from the top down, without what lies below a folded one. What hangs on nothing, or in a circle, stands at the
 * top, so that a wrong tree is seen whole.
 */
export function drawnRows(organs: readonly OrganNode[], folded: ReadonlySet<number>): readonly DrawnRow[] {
  const places = new Map<string, number>();
  for (const [index, { id }] of organs.entries()) if (!places.has(id)) places.set(id, index);
  const below = new Map<number, number[]>();
  const tops: number[] = [];
  for (const [index, { parent }] of organs.entries()) {
    const above = parent === undefined ? undefined : places.get(parent);
    if (above === undefined || above === index) tops.push(index);
    else below.set(above, [...(below.get(above) ?? []), index]);
  }
  const reached = new Set<number>();
  const rows: DrawnRow[] = [];
  const draw = (indexes: readonly number[], depth: number, shown: boolean): void => {
    for (const [place, index] of indexes.entries()) {
      const node = organs[index];
      if (node === undefined || reached.has(index)) continue;
      reached.add(index);
      const children = below.get(index) ?? [];
      const expanded = !folded.has(index);
      if (shown)
        rows.push({
          node,
          index,
          depth,
          position: place + 1,
          siblings: indexes.length,
          children: children.length,
          expanded,
        });
      draw(children, depth + 1, shown && expanded);
    }
  };
  draw(tops, 1, true);
  for (const index of organs.keys()) if (!reached.has(index)) draw([index], 1, true);
  return rows;
}
