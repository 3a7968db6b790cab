import { describe, expect, test } from "vitest";

import { aListOf } from "../../support/a-fact.ts";
import { outcomeOf } from "../../support/outcome-of.ts";

const facts = { bids: "integer", scores: aListOf("integer"), lots: aListOf("string") };

function outcome(operator: string, value: unknown, sent: Readonly<Record<string, unknown>>): string {
  const [fact = ""] = Object.keys(sent);
  return outcomeOf({ fact, operator, value }, { facts, case: sent });
}

describe("not turns a decided test around", () => {
  test.each([
    ["not:lessThan", 3, 2, "fail"],
    ["not:lessThan", 3, 3, "pass"],
    ["not:between", [3, 5], 6, "pass"],
    ["not:in", [1, 2], 2, "fail"],
    ["not:not:equal", 3, 3, "pass"],
    ["not:not:not:equal", 3, 3, "fail"],
  ])("%s %j, %i: %s", (operator, value, bids, expected) => {
    expect(outcome(operator, value, { bids })).toBe(expected);
  });
});

describe("swap exchanges the sides", () => {
  test.each([
    ["swap:lessThan", 3, { bids: 4 }, "pass"],
    ["swap:lessThan", 3, { bids: 3 }, "fail"],
    ["swap:in", 3, { scores: [3, 4] }, "pass"],
    ["swap:notIn", 3, { scores: [3, 4] }, "fail"],
    ["swap:contains", [3, 4], { bids: 3 }, "pass"],
    ["swap:doesNotContain", [3, 4], { bids: 3 }, "fail"],
    ["not:swap:lessThan", 3, { bids: 3 }, "pass"],
    ["swap:not:lessThan", 3, { bids: 3 }, "pass"],
    ["swap:swap:lessThan", 3, { bids: 2 }, "pass"],
  ])("%s %j, %j: %s", (operator, value, sent, expected) => {
    expect(outcome(operator, value, sent)).toBe(expected);
  });
});

describe("someFact and everyFact look at the items of a list", () => {
  test.each([
    ["someFact:greaterThan", 90, [80, 91], "pass"],
    ["someFact:greaterThan", 90, [80, 90], "fail"],
    ["someFact:greaterThan", 90, [], "fail"],
    ["everyFact:greaterThan", 60, [61, 70], "pass"],
    ["everyFact:greaterThan", 60, [61, 60], "fail"],
    ["everyFact:greaterThan", 60, [], "pass"],
    ["not:someFact:lessThan", 60, [60, 61], "pass"],
    ["someFact:not:in", [1, 2], [1, 2], "fail"],
    ["someFact:not:in", [1, 2], [1, 3], "pass"],
    ["everyFact:between", [1, 3], [1, 2, 3], "pass"],
  ])("%s %j, %j: %s", (operator, value, scores, expected) => {
    expect(outcome(operator, value, { scores })).toBe(expected);
  });
});

describe("someValue and everyValue look at the items of the right side", () => {
  test.each([
    ["someValue:equal", [1, 2], { bids: 2 }, "pass"],
    ["someValue:equal", [1, 2], { bids: 3 }, "fail"],
    ["someValue:equal", [], { bids: 3 }, "fail"],
    ["everyValue:greaterThan", [1, 2], { bids: 3 }, "pass"],
    ["everyValue:greaterThan", [1, 3], { bids: 3 }, "fail"],
    ["everyValue:greaterThan", [], { bids: 3 }, "pass"],
    ["everyValue:contains", ["a", "b"], { lots: ["a", "b", "c"] }, "pass"],
    ["everyValue:contains", ["a", "d"], { lots: ["a", "b", "c"] }, "fail"],
    ["someFact:someValue:equal", [1, 2], { scores: [2, 9] }, "pass"],
    ["everyFact:someValue:equal", [1, 2], { scores: [2, 9] }, "fail"],
  ])("%s %j, %j: %s", (operator, value, sent, expected) => {
    expect(outcome(operator, value, sent)).toBe(expected);
  });
});
