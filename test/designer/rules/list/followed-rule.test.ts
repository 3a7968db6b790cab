import { expect, test } from "vitest";

import { followedRule } from "../../../../designer/rules/list/followed-rule.ts";

test.each([
  { when: "it has another name", before: ["a", "b"], after: ["a", "c"], followed: "c" },
  { when: "it is still there", before: ["a", "b"], after: ["a", "b"], followed: undefined },
  { when: "it was deleted", before: ["a", "b"], after: ["a"], followed: undefined },
  { when: "it was deleted and another made", before: ["a", "b"], after: ["c"], followed: undefined },
  { when: "it was never there", before: ["a"], after: ["c"], followed: undefined },
  { when: "several are new", before: ["a", "b"], after: ["c", "d"], followed: undefined },
])("when $when the address goes to $followed", ({ before, after, followed }) => {
  expect(followedRule(before, after, "b")).toBe(followed);
});
