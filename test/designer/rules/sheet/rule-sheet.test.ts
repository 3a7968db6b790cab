import { describe, expect, test } from "vitest";

import { blankRule, isRuleName } from "../../../../designer/rules/list/rule-changes.ts";
import { ruleColumn, ruleColumns } from "../../../../designer/rules/sheet/rule-columns.ts";
import { readSheet, writeSheet } from "../../../../designer/rules/sheet/sheet.ts";
import { readTsv, writeTsv } from "../../../../designer/rules/sheet/tsv.ts";
import type { Law, Rule } from "../../../../engine/core/model/formats.generated.ts";
import { aMeasure, aRule } from "../../../support/a-policy.ts";
import { definitionsOf } from "../../../support/fact-dictionary.ts";
import { rulePacks } from "../../../support/rule-packs.ts";

const WORDS = {
  facts: definitionsOf({ bids: "integer", late: "boolean" }),
  measures: [aMeasure("halt"), aMeasure("review")],
  laws: [law("招标投标法"), law("实施条例")],
};
const BEGINNING = { day: "2026-09-18", basis: [{ law: "招标投标法" }], measure: "halt" };
const NOTE = { zh: "备注", en: "note" };
const RULE = aRule(
  "few",
  { all: [{ fact: "bids", operator: "lessThan", value: 3, remark: "kept" }] },
  { basis: [{ law: "招标投标法", article: "5(2)", note: NOTE }], priority: 7 },
);
const GROUPED = aRule("grouped", { any: [{ fact: "late", operator: "equal", value: true }] });
const RULES = [RULE, GROUPED];

function reread(rows: readonly (readonly string[])[], rules: readonly Rule[] = RULES, words = WORDS) {
  return readSheet(rows, (key) => ruleColumn(key, words, "zh"), {
    known: new Map(rules.map((rule) => [rule.name, rule])),
    blank: (name) => blankRule(name, BEGINNING),
    formFaults: () => [],
    nameFault: (name) => (isRuleName(name) ? undefined : { zh: "名称不对", en: "wrong name" }),
  });
}

/** The sheet with another text in some cells of the row of a rule. */
function sheetWith(name: string, cells: Readonly<Record<string, string>>): string[][] {
  const [titles = [], ...rows] = writeSheet(RULES, ruleColumns(RULES, WORDS, "zh"), "zh");
  const changed = rows.map((row) => (row[0] !== name ? row : row.map((text, at) => cells[keyOf(titles[at])] ?? text)));
  return [titles, ...changed];
}

test("the rules of every power of this repository come back as the same objects", async () => {
  for (const { policy } of await rulePacks()) {
    const facts = Object.fromEntries(policy.sources.map(({ name, definition }) => [name, definition]));
    const words = { ...WORDS, facts };
    const rules = policy.rules.map(({ rule }) => rule);
    for (const language of ["zh", "en"] as const) {
      const sheet = writeSheet(rules, ruleColumns(rules, words, language), language);
      const { rows, problems } = readSheet(readTsv(writeTsv(sheet)), (key) => ruleColumn(key, words, language), {
        known: new Map(rules.map((rule) => [rule.name, rule])),
        blank: (name) => blankRule(name, BEGINNING),
        formFaults: () => [],
        nameFault: () => undefined,
      });
      expect(problems).toEqual([]);
      expect(rows.map(({ kind }) => kind)).toEqual(rules.map(() => "same"));
      expect(rows.every(({ thing }, index) => thing === rules[index])).toBe(true);
    }
  }
});

describe("a changed cell changes that alone", () => {
  test.each([
    ["title.zh", "标书太少", { title: { ...RULE.title, zh: "标书太少" } }],
    ["priority", "12", { priority: 12 }],
    ["from", "2027-01-01", { effective: { from: "2027-01-01" } }],
    ["to", "2030-12-31", { effective: { ...RULE.effective, to: "2030-12-31" } }],
    ["basis", "招标投标法 §5(2); 实施条例 #M073", { basis: [...RULE.basis, { law: "实施条例", mechanism: "M073" }] }],
    [
      "fact:bids",
      "≤ 4",
      { conditions: { all: [{ fact: "bids", operator: "lessThanInclusive", value: 4, remark: "kept" }] } },
    ],
    ["conditions", '{"any":[]}', { conditions: { any: [] } }],
  ])("%s: %s", (key, text, change) => {
    const { rows, problems } = reread(sheetWith("few", { [key]: text }));
    expect(problems).toEqual([]);
    expect(rows[0]).toEqual({ row: 2, name: "few", kind: "changed", thing: { ...RULE, ...change } });
    expect(rows[1]?.thing).toBe(GROUPED);
  });

  test("the outcome", () => {
    const { rows } = reread(sheetWith("few", { grade: "B级", effect: "control", measures: "halt；review" }));
    expect(rows[0]?.thing.event.params).toEqual({
      ...RULE.event.params,
      grade: "B",
      effect: "control",
      measures: ["halt", "review"],
    });
  });
});

describe("a problem is told with its row and column, and its row left out", () => {
  test.each([
    ["grade", "D", "等级 [grade]", "it must be one of: A、B、C"],
    ["priority", "high", "优先级 [priority]", "a number is expected"],
    ["from", "2026-02-30", "施行日期 [from]", "a date is expected, written YYYY-MM-DD"],
    ["measures", "halt; hope", "防控措施 [measures]", "the library of measures has no “hope”"],
    ["basis", "刑法 §1", "依据 [basis]", "the registry of laws has no “刑法”"],
    ["conditions", "[1]", "条件 JSON [conditions]", "a valid JSON object is expected"],
    [
      "fact:bids",
      "many",
      "文字 [fact:bids]",
      "it is no test of a fact of this type (整数), such as ≤ 5, yes, {parameter-name}",
    ],
    ["name", "Not A Name", "标识 [name]", "wrong name"],
  ])("%s: %s", (key, text, column, en) => {
    const { rows, problems } = reread(sheetWith("few", { [key]: text }));
    expect(problems).toEqual([{ row: 2, column, message: expect.objectContaining({ en }) }]);
    expect(rows.map(({ name }) => name)).toEqual(["grouped"]);
  });

  test("a rule that is no row has no test of a fact", () => {
    expect(reread(sheetWith("grouped", { "fact:bids": "3" })).problems).toHaveLength(1);
  });

  test("an unknown column is told and the rest is read", () => {
    const [titles = [], ...rows] = sheetWith("few", { priority: "3" });
    const { problems, rows: read } = reread([[...titles, "Remark [remark]"], ...rows.map((row) => [...row, "x"])]);
    expect(problems).toEqual([expect.objectContaining({ row: 1, column: "Remark [remark]" })]);
    expect(read[0]?.thing.priority).toBe(3);
  });

  test("a name that stands twice", () => {
    const [titles = [], row = []] = sheetWith("few", {});
    expect(reread([titles, row, row]).problems).toEqual([expect.objectContaining({ row: 3 })]);
  });
});

test("a new name makes a new rule of what its row says", () => {
  const { rows } = reread([
    ["[name]", "[title.en]", "[fact:late]"],
    ["very-late", "Very late", "yes"],
  ]);
  expect(rows[0]).toMatchObject({
    kind: "added",
    thing: {
      name: "very-late",
      title: { en: "Very late" },
      conditions: { all: [{ fact: "late", operator: "equal", value: true }] },
    },
  });
});

function law(name: string): Law {
  return { id: "some-law", name, title: { zh: name, en: name }, kind: "law" };
}

function keyOf(title = ""): string {
  return /\[(.+)\]/.exec(title)?.[1] ?? "";
}
