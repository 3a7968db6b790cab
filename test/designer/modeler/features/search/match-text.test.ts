import { describe, expect, test } from "vitest";

import { matchText } from "../../../../../designer/modeler/features/search/match-text.ts";

describe("a text matches", () => {
  test.each([
    ["a part of it", "审批岗位", "批岗", [{ normal: "审" }, { matched: "批岗" }, { normal: "位" }]],
    ["in any case", "Legal review", "LEGAL", [{ matched: "Legal" }, { normal: " review" }]],
    [
      "several words in any order",
      "Tendering law art. 28",
      "28 law",
      [{ normal: "Tendering " }, { matched: "law" }, { normal: " art. " }, { matched: "28" }],
    ],
    [
      "words that overlap, marked once",
      "受理审批",
      "受理 理审",
      [{ matched: "受理" }, { matched: "审" }, { normal: "批" }],
    ],
  ])("%s", (_what, text, pattern, pieces) => {
    expect(matchText(text, pattern)).toEqual(pieces);
  });
});

test.each([
  ["one word is missing", "审批岗位", "审批 复核"],
  ["nothing is looked for", "审批岗位", " "],
])("a text does not match when %s", (_what, text, pattern) => {
  expect(matchText(text, pattern)).toBeUndefined();
});
