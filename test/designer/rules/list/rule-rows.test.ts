import { describe, expect, test } from "vitest";

import { filterRows, NO_FILTER, ruleRows, sortRows } from "../../../../designer/rules/list/rule-rows.ts";
import { factsOfCondition } from "../../../../designer/rules/condition/facts-of-condition.ts";
import { finding } from "../../../../engine/core/check/finding-catalog.ts";
import { aRule } from "../../../support/a-policy.ts";
import { aStep } from "../../../support/a-map.ts";

const FEW = aRule("few", { all: [{ fact: "bids", operator: "lessThan", value: { fact: "lots" } }] }, { priority: 1 });
const LATE = aRule(
  "late",
  { all: [] },
  { grade: "B", priority: 9, effective: { from: "2027-01-01" }, title: { zh: "逾期", en: "Late" } },
);
const OLD = aRule("old", { all: [] }, { grade: "C", effective: { from: "2000-01-01", to: "2020-12-31" }, priority: 5 });

const ROWS = ruleRows({
  rules: [FEW, LATE, OLD],
  map: { power: undefined, separations: [], steps: [aStep("open", { rules: ["few"] })], nodes: [], flows: [] },
  findings: [
    finding("GROUP_EMPTY", { document: "rules/late", pointer: "/conditions/all" }, { key: "all" }),
    finding("RULE_NOT_ON_MAP", { document: "rules/late", pointer: "" }, { name: "late" }),
    finding("RULE_NOT_ON_MAP", { document: "rules/old", pointer: "" }, { name: "old" }),
  ],
  cases: [
    { name: "x", verdict: "stop", caseGrade: "A", fired: ["few"], findings: [] },
    { name: "y", verdict: "stop", caseGrade: "A", fired: ["few", "late"], findings: [] },
  ],
  sentenceOf: ({ name }) => `当 ${name}`,
  day: "2026-09-18",
});

test("a row says where, when, how often and what is wrong", () => {
  expect(
    ROWS.map(({ rule, steps, force, fires, errors, warnings }) => [
      rule.name,
      steps.map(({ id }) => id),
      force,
      fires,
      errors,
      warnings,
    ]),
  ).toEqual([
    ["few", ["open"], "now", 2, 0, 0],
    ["late", [], "later", 1, 1, 1],
    ["old", [], "ended", 0, 0, 1],
  ]);
});

test.each([
  ["2026-09-17", "later"],
  ["2026-09-18", "now"],
  ["2026-09-19", "now"],
  ["2026-09-20", "ended"],
])("a rule for two days is on %s: %s", (day, force) => {
  const rule = aRule("brief", { all: [] }, { effective: { from: "2026-09-18", to: "2026-09-19" } });
  const source = {
    rules: [rule],
    map: { power: undefined, separations: [], steps: [], nodes: [], flows: [] },
    findings: [],
    cases: [],
  };
  expect(ruleRows({ ...source, sentenceOf: () => "", day })[0]?.force).toBe(force);
});

describe("a filter", () => {
  test.each([
    [{}, ["few", "late", "old"]],
    [{ text: "LATE" }, ["late"]],
    [{ text: "逾" }, ["late"]],
    [{ text: "当 old" }, ["old"]],
    [{ grade: "A" }, ["few"]],
    [{ step: "open" }, ["few"]],
    [{ step: "none" }, ["late", "old"]],
    [{ fact: "lots" }, ["few"]],
    [{ fact: "lots", grade: "B" }, []],
  ])("%j", (filter, names) => {
    const found = filterRows(ROWS, { ...NO_FILTER, ...filter }, ({ conditions }) => factsOfCondition(conditions));
    expect(found.map(({ rule }) => rule.name)).toEqual(names);
  });
});

test.each([
  ["priority", ["late", "old", "few"]],
  ["grade", ["few", "late", "old"]],
  ["title", ["few", "late", "old"]],
  ["findings", ["late", "old", "few"]],
] as const)("by %s", (order, names) => {
  expect(sortRows(ROWS, order, ({ name }) => name).map(({ rule }) => rule.name)).toEqual(names);
});
