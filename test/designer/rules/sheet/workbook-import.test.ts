import { describe, expect, test } from "vitest";

import { readSheets, withImported, writeSheets } from "../../../../designer/rules/sheet/workbook-import.ts";
import { aFact } from "../../../support/a-fact.ts";
import { aMeasure, aPower, aRule } from "../../../support/a-policy.ts";

const RULE = aRule("few", { all: [{ fact: "bids", operator: "lessThan", value: 3 }] });
const DOCUMENTS = {
  power: aPower(),
  facts: { facts: { bids: aFact() } },
  parameters: [],
  conditions: [],
  rules: [RULE],
  cases: [],
};
const CONTEXT = {
  documents: DOCUMENTS,
  words: { measures: [aMeasure("halt")], laws: [] },
  beginning: { day: "2026-09-18", basis: [{ law: "招标投标法" }], measure: "halt" },
  language: "en",
} as const;

test("what was written and is read again changes nothing", () => {
  const { rules, facts } = writeSheets(CONTEXT);
  const reading = readSheets([facts, rules], CONTEXT);
  expect(reading?.rules.problems).toEqual([]);
  expect(reading === undefined ? undefined : withImported(DOCUMENTS, reading)).toBe(DOCUMENTS);
});

test("a rule may judge a fact that the same workbook brings", () => {
  const facts = [
    ["[name]", "[label.zh]", "[label.en]", "[type]"],
    ["late", "逾期", "Late", "boolean"],
  ];
  const rules = [
    ["[name]", "[fact:late]"],
    ["few", ""],
    ["too-late", "yes"],
  ];
  const reading = readSheets([rules, facts], CONTEXT);
  expect(reading?.rules.problems).toEqual([]);
  const after = reading === undefined ? DOCUMENTS : withImported(DOCUMENTS, reading);
  expect(Object.keys(after.facts.facts)).toEqual(["bids", "late"]);
  expect(after.rules[0]).toBe(RULE);
  expect(after.rules[1]?.conditions).toEqual({ all: [{ fact: "late", operator: "equal", value: true }] });
  expect(after.facts.facts["bids"]).toBe(DOCUMENTS.facts.facts.bids);
});

describe("what would not have the form of its kind is told and left out", () => {
  test("a rule without a title", () => {
    const reading = readSheets(
      [
        [
          ["[name]", "[title.en]"],
          ["few", ""],
        ],
      ],
      CONTEXT,
    );
    expect(reading?.rules.rows).toEqual([]);
    expect(reading?.rules.problems).toEqual([
      {
        row: 2,
        column: "",
        message: { zh: "/title/en：不能为空", en: "/title/en: must NOT have fewer than 1 characters" },
      },
    ]);
  });

  test("a fact without a label, or with a name that is none", () => {
    const rows = [
      ["[name]", "[label.zh]", "[label.en]"],
      ["late", "逾期", ""],
      ["Not a name", "x", "x"],
      ["", "x", "x"],
    ];
    expect(readSheets([rows], CONTEXT)?.facts.problems.map(({ row }) => row)).toEqual([2, 3, 4]);
  });
});

test("sheets without titles are none", () => {
  expect(readSheets([[["few", "3"]], []], CONTEXT)).toBeUndefined();
});
