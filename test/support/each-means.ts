import { describe, expect, test } from "vitest";

import { diffPolicies } from "../../engine/core/diff/diff-policies.ts";
import { opposite } from "../../engine/core/diff/gravity.ts";
import type { Gravity, PolicyDiff } from "../../engine/core/model/formats.generated.ts";
import { aVersion, type UnreadVersion } from "./policy-versions.ts";

/** A change that somebody makes to a power. */
export type Edit = (version: UnreadVersion) => UnreadVersion;

const DAY = "2026-09-18";

/** Tests of each edit of a power that the change of this id has this gravity, and the opposite when it is taken back. */
export function eachMeans(
  words: string,
  base: UnreadVersion,
  edits: readonly (readonly [string, Edit, string, Gravity])[],
): void {
  describe(words, () => {
    test.each(edits)("%s", async (_words, edit, id, gravity) => {
      const edited = edit(base);
      const [before, after] = [await aVersion(base.input, base.mapXml), await aVersion(edited.input, edited.mapXml)];

      expect(gravityOf(id, diffPolicies(before, after, DAY))).toBe(gravity);
      expect(gravityOf(id, diffPolicies(after, before, DAY))).toBe(opposite(gravity));
    });
  });
}

function gravityOf(id: string, { changes }: PolicyDiff): Gravity | undefined {
  return changes.find((change) => change.id === id)?.gravity;
}
