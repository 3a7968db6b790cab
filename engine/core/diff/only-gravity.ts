import type { Gravity, PolicyDiff } from "../model/formats.generated.ts";

/** The changes of one gravity alone; the counts are those of the whole diff. */
export function onlyGravity({ changes, counts }: PolicyDiff, gravity: Gravity): PolicyDiff {
  return { changes: changes.filter((change) => change.gravity === gravity), counts };
}
