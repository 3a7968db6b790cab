import { GRAVITIES } from "../../engine/core/diff/gravity.ts";
import type { Change, Gravity, PolicyDiff } from "../../engine/core/model/formats.generated.ts";

/** The changes of one gravity as they are listed, each with those that belong to it. */
export type ChangeGroup = {
  readonly gravity: Gravity;
  readonly count: number;
  readonly changes: readonly ListedChange[];
};

export type ListedChange = { readonly change: Change; readonly within: readonly ListedChange[] };

/** Groups the changes of a diff by gravity, gravest first; groups without any are left out. */
export function listedChanges({ changes, counts }: PolicyDiff, chosen: ReadonlySet<Gravity>): ChangeGroup[] {
  const inner = new Map<string, Change[]>();
  for (const change of changes)
    if (change.within !== undefined) inner.set(change.within, [...(inner.get(change.within) ?? []), change]);
  const listed = (change: Change): ListedChange => ({
    change,
    within: (inner.get(change.id) ?? []).filter(({ gravity }) => gravity !== "drawing").map(listed),
  });
  return GRAVITIES.filter((gravity) => chosen.has(gravity) && counts[gravity] > 0).map((gravity) => ({
    gravity,
    count: counts[gravity],
    changes: changes.filter((change) => change.gravity === gravity && change.within === undefined).map(listed),
  }));
}

/** The changes through which one goes with the keys, in the order of the list; where things are drawn is no stop. */
export function stopsOf(groups: readonly ChangeGroup[]): Change[] {
  const flat = ({ change, within }: ListedChange): Change[] => [change, ...within.flatMap(flat)];
  return groups.filter(({ gravity }) => gravity !== "drawing").flatMap(({ changes }) => changes.flatMap(flat));
}
