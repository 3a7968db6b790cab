import { expect, test } from "vitest";

import { boundaryCases } from "../../../engine/core/reference/boundary-values.ts";
import { aFact, aListOf, anEnum, records } from "../../support/a-fact.ts";
import { aParameter, aPolicy, aRule, compiled } from "../../support/a-policy.ts";

const facts = {
  bids: "integer",
  most: "integer",
  share: "decimal",
  urgent: "boolean",
  method: anEnum("open", "invited"),
  closedOn: "date",
  code: "string",
  scores: aListOf("integer"),
  flags: aListOf("boolean"),
  bidders: records({ lot: aFact({ type: "string" }) }),
};
const parameters = [aParameter("fewest", "integer", { "2009-01-01": 3 })];

/** The values that the cases at the boundaries of one test try for its fact. */
function triedFor(fact: string, operator: string, value: unknown): unknown[] {
  const policy = compiled(aPolicy({ facts, parameters, rules: [aRule("it", { all: [{ fact, operator, value }] })] }));
  const { rules, parameters: values } = policy.on("2026-09-18");
  const slot = policy.sources.findIndex(({ name }) => name === fact);
  const base = policy.readFacts({ bids: 1, most: 7 }).values;
  const cases = rules.flatMap((rule) => boundaryCases(rule.compiled.plan, base, values));
  return [...new Set(cases.map((tried) => JSON.stringify(tried[slot])))].map((text) => JSON.parse(text));
}

test.each([
  ["bids", "lessThan", 3, [2, 3, 4]],
  ["bids", "lessThan", { parameter: "fewest" }, [2, 3, 4]],
  ["bids", "lessThan", { fact: "most" }, [6, 7, 8]],
  ["bids", "between", [3, { fact: "most" }], [2, 3, 4, 6, 7, 8]],
  ["bids", "in", [1, 5], [0, 1, 2, 4, 5, 6]],
  ["share", "greaterThan", 0.02, [0.0199, 0.02, 0.0201]],
  ["urgent", "equal", true, [true, false]],
  ["method", "notEqual", "open", ["open", "invited"]],
  ["closedOn", "before", "2012-03-01", ["2012-02-29", "2012-03-01", "2012-03-02"]],
  ["closedOn", "onOrBefore", "9999-12-31", ["9999-12-30", "9999-12-31"]],
  ["closedOn", "after", "0001-01-01", ["0001-01-01", "0001-01-02"]],
  ["code", "equal", "a", ["a", "a~", ""]],
  ["scores", "contains", 3, [[], [2], [3], [4]]],
  ["flags", "contains", true, [[], [true], [false]]],
  ["bidders", "someRecord", { fact: "lot", operator: "equal", value: "a" }, []],
])("around %s %s %j: %j", (fact, operator, value, expected) => {
  expect(triedFor(fact, operator, value)).toEqual(expected);
});

test("each test is tried with the others made to pass, so that it decides", () => {
  const all = [
    { fact: "bids", operator: "lessThan", value: 3 },
    { fact: "urgent", operator: "equal", value: true },
  ];
  const policy = compiled(aPolicy({ facts: { bids: "integer", urgent: "boolean" }, rules: [aRule("it", { all })] }));
  const { rules, parameters: values } = policy.on("2026-09-18");
  const cases = rules.flatMap((rule) => boundaryCases(rule.compiled.plan, [9, false], values));

  expect(cases).toContainEqual([2, true]);
  expect(cases).toContainEqual([3, true]);
  expect(cases).toContainEqual([2, false]);
});
