import { expect, test } from "vitest";

import { followedRule } from "../../../../designer/rules/list/followed-rule.ts";

test.each([
  ["another name", ["a", "b"], ["a", "c"], "b", "c"],
  ["still there", ["a", "b"], ["a", "b"], "b", undefined],
  ["deleted", ["a", "b"], ["a"], "b", undefined],
  ["never there", ["a"], ["c"], "b", undefined],
  ["several new ones", ["a", "b"], ["c", "d"], "b", undefined],
] as const)("%s", (_case, before, after, chosen, followed) => {
  expect(followedRule(before, after, chosen)).toBe(followed);
});
