import { describe, expect, test } from "vitest";

import { readRow, tablesOf, wholeTable, withTest } from "../../../../designer/rules/table/decision-table.ts";
import { records } from "../../../support/a-fact.ts";
import { aRule } from "../../../support/a-policy.ts";
import { definitionsOf } from "../../../support/fact-dictionary.ts";

const FACTS = definitionsOf({ bids: "integer", late: "boolean", bidders: records({ local: "boolean" }) });
const FEW = { fact: "bids", operator: "lessThan", value: 3 };
const LATE = { fact: "late", operator: "equal", value: true };
const RULES = [
  aRule("one", { all: [FEW, LATE] }),
  aRule("two", { all: [LATE, { ...FEW, value: 5 }] }),
  aRule("three", { all: [LATE] }),
  aRule("other", { any: [FEW] }),
];

describe("what can stand as a row", () => {
  test.each([
    [{ any: [FEW] }, "its outermost group is not “all of these”"],
    [{ not: FEW }, "its outermost group is not “all of these”"],
    [{ all: [FEW, { any: [LATE] }] }, "it has a group inside"],
    [{ all: [{ condition: "shared" }] }, "it uses a shared condition"],
    [{ all: [FEW, { ...FEW, operator: "greaterThan" }] }, "it judges one fact twice"],
    [
      { all: [{ fact: "bidders", operator: "someRecord", value: { all: [] } }] },
      "it asks something of the records of a list",
    ],
  ])("%j cannot: %s", (conditions, en) => {
    expect(readRow({ conditions }, FACTS)).toMatchObject({ ok: false, reason: { en } });
  });
});

test("rules with equal facts make a group, whatever the order of their tests", () => {
  const tables = tablesOf(RULES, FACTS);
  expect(tables.groups.map(({ facts, rules }) => [facts, rules.map(({ name }) => name)])).toEqual([
    [
      ["bids", "late"],
      ["one", "two"],
    ],
    [["late"], ["three"]],
  ]);
  expect(tables.others.map(({ rule }) => rule.name)).toEqual(["other"]);
  expect(wholeTable(tables)).toMatchObject({ facts: ["bids", "late"] });
  expect(wholeTable(tables).rules).toHaveLength(3);
});

describe("a test in a rule", () => {
  const [rule = aRule("none", { all: [] })] = RULES;

  test("is changed in its place, with the others as they are", () => {
    const changed = withTest(rule, "bids", { ...FEW, value: 9 });
    expect(changed.conditions).toEqual({ all: [{ ...FEW, value: 9 }, LATE] });
    expect(withTest(changed, "bids", FEW)).toEqual(rule);
  });

  test("is put at the end when it is new, and taken out", () => {
    const [, , three = rule] = RULES;
    const more = withTest(three, "bids", FEW);
    expect(more.conditions).toEqual({ all: [LATE, FEW] });
    expect(withTest(more, "bids", undefined)).toEqual(three);
    expect(withTest(three, "bids", undefined)).toBe(three);
  });

  test("keys that nobody knows stay in the group", () => {
    const marked = { ...rule, conditions: { remark: 1, all: [FEW] } };
    expect(withTest(marked, "late", LATE).conditions).toEqual({ remark: 1, all: [FEW, LATE] });
  });
});
