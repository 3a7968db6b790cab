import { expect, test } from "vitest";

import { aListOf } from "../../support/a-fact.ts";
import { outcomeOf } from "../../support/outcome-of.ts";

const facts = { lots: aListOf("string"), fees: aListOf("money", { unit: "yuan" }), held: aListOf("date") };

function outcome(operator: string, value: unknown, lots: string[]): string {
  return outcomeOf({ fact: "lots", operator, value }, { facts, case: { lots } });
}

test.each([
  ["contains", "b", ["a", "b"], "pass"],
  ["contains", "c", ["a", "b"], "fail"],
  ["contains", "a", [], "fail"],
  ["contains", "a", ["ab"], "fail"],
  ["doesNotContain", "c", ["a", "b"], "pass"],
  ["doesNotContain", "b", ["a", "b"], "fail"],
  ["doesNotContain", "a", [], "pass"],
  ["intersects", ["b", "c"], ["a", "b"], "pass"],
  ["intersects", ["c"], ["a", "b"], "fail"],
  ["intersects", [], ["a"], "fail"],
  ["intersects", ["a"], [], "fail"],
])("%s %j, with %j: %s", (operator, value, sent, expected) => {
  expect(outcome(operator, value, sent)).toBe(expected);
});

test("items are read in their own unit and type", () => {
  const sent = { fees: [0.29, "100.00"], held: ["2026-09-18"] };

  expect(outcomeOf({ fact: "fees", operator: "contains", value: "0.29" }, { facts, case: sent })).toBe("pass");
  expect(outcomeOf({ fact: "fees", operator: "intersects", value: [1, 100] }, { facts, case: sent })).toBe("pass");
  expect(outcomeOf({ fact: "held", operator: "contains", value: "2026-09-18" }, { facts, case: sent })).toBe("pass");
});

test("a list is compared with another list of the case", () => {
  const both = { lots: aListOf("string"), won: aListOf("string") };
  const condition = { fact: "lots", operator: "intersects", value: { fact: "won" } };

  expect(outcomeOf(condition, { facts: both, case: { lots: ["a"], won: ["a", "b"] } })).toBe("pass");
  expect(outcomeOf(condition, { facts: both, case: { lots: ["c"], won: ["a", "b"] } })).toBe("fail");
  expect(outcomeOf(condition, { facts: both, case: { lots: ["a"] } })).toBe("unknown");
});
