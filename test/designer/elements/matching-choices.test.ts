import { describe, expect, test } from "vitest";

import { matchingChoices } from "../../../designer/elements/matching-choices.ts";

const CHOICES = [
  { value: "depositRatio", label: "投标保证金比例", keywords: "Bid bond ratio", group: "派生的事实" },
  { value: "estimate", label: "估算价", description: "合同的估算价格", group: "录入的事实" },
];

describe("what is typed finds a choice", () => {
  test.each([
    ["", ["depositRatio", "estimate"]],
    ["保证金", ["depositRatio"]],
    ["BOND bid", ["depositRatio"]],
    ["estim", ["estimate"]],
    ["合同", ["estimate"]],
    ["派生", ["depositRatio"]],
    ["bond 估算", []],
  ])("%j", (sought, values) => {
    expect(matchingChoices(CHOICES, sought).map(({ value }) => value)).toEqual(values);
  });
});
