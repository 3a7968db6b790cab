import { describe, expect, test } from "vitest";

import {
  blankRule,
  casesNaming,
  copyOf,
  freeName,
  isRuleName,
  withChangedRule,
  withoutRule,
  withRule,
} from "../../../../designer/rules/list/rule-changes.ts";
import { readDocument } from "../../../../engine/core/schema/document-findings.ts";
import { anExample, stopped } from "../../../support/an-example.ts";
import { aPower, aRule } from "../../../support/a-policy.ts";

const CONDITION = { all: [{ fact: "bids", operator: "lessThan", value: 3 }] };
const FIRST = aRule("too-few-bids", CONDITION, { ref: "EX01-R01" });
const SECOND = aRule("late", CONDITION);
const FIRES = anExample("two-bids", { bids: 2 }, { expect: stopped("late", "too-few-bids") });
const BOUNDARY = anExample("three-bids", { bids: 3 }, { boundaryOf: ["too-few-bids"] });
const CLEAN = anExample("five-bids", { bids: 5 });
const DOCUMENTS = {
  power: aPower(),
  facts: { facts: {} },
  parameters: [],
  conditions: [],
  rules: [FIRST, SECOND],
  cases: [FIRES, BOUNDARY, CLEAN],
};

test("a new name goes to what the cases expect, and other cases stay the same objects", () => {
  const { rules, cases } = withChangedRule(DOCUMENTS, "too-few-bids", { ...FIRST, name: "few-bids" });
  expect(rules.map(({ name }) => name)).toEqual(["few-bids", "late"]);
  expect(cases[0]?.expect.findings).toEqual(["late", "few-bids"]);
  expect(cases[1]?.boundaryOf).toEqual(["few-bids"]);
  expect(cases[2]).toBe(CLEAN);
});

test("a change without a new name leaves all cases", () => {
  expect(withChangedRule(DOCUMENTS, "late", { ...SECOND, priority: 5 }).cases).toBe(DOCUMENTS.cases);
});

test("the same rule, or one that is not there, changes nothing", () => {
  expect(withChangedRule(DOCUMENTS, "late", SECOND)).toBe(DOCUMENTS);
  expect(withChangedRule(DOCUMENTS, "absent", SECOND)).toBe(DOCUMENTS);
});

test("a rule that is taken away is expected nowhere", () => {
  const { rules, cases } = withoutRule(DOCUMENTS, "too-few-bids");
  expect(rules).toEqual([SECOND]);
  expect(cases[0]?.expect.findings).toEqual(["late"]);
  expect(cases[1]?.boundaryOf).toEqual([]);
  expect(casesNaming(cases, "too-few-bids")).toEqual([]);
  expect(casesNaming(DOCUMENTS.cases, "too-few-bids")).toEqual([FIRES, BOUNDARY]);
});

describe("names", () => {
  test("a taken name gets a number, and a taken number the next", () => {
    expect(freeName("late", DOCUMENTS.rules)).toBe("late-2");
    expect(freeName("late", [...DOCUMENTS.rules, { name: "late-2" }])).toBe("late-3");
    expect(freeName("early", DOCUMENTS.rules)).toBe("early");
  });

  test.each([
    ["too-few-bids", true],
    ["a1", true],
    ["", false],
    ["Too-few", false],
    ["two--hyphens", false],
    ["-start", false],
    ["汉字", false],
  ])("%j may be a name: %j", (name, may) => {
    expect(isRuleName(name)).toBe(may);
  });
});

test("a copy has no row of the study, and the rest of the rule", () => {
  const copy = copyOf(FIRST, "other");
  expect(copy).not.toHaveProperty("ref");
  expect(copy.conditions).toBe(FIRST.conditions);
  expect(copy.name).toBe("other");
});

test("a blank rule has the form of a rule, and is put at the end", () => {
  const rule = blankRule("new", { day: "2026-09-18", basis: [{ law: "招标投标法" }], measure: "halt" });
  expect(readDocument("Rule", rule, "rule")).toMatchObject({ ok: true });
  expect(withRule(DOCUMENTS, rule).rules.at(-1)).toBe(rule);
});
