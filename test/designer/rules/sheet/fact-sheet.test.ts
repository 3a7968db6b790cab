import { describe, expect, test } from "vitest";

import { blankFact, FACT_COLUMNS } from "../../../../designer/rules/sheet/fact-columns.ts";
import { readSheet, writeSheet } from "../../../../designer/rules/sheet/sheet.ts";
import { aFact, anEnum } from "../../../support/a-fact.ts";
import { rulePacks } from "../../../support/rule-packs.ts";

const METHOD = {
  name: "method",
  fact: { ...anEnum("open", "single"), required: true, description: { zh: "说明", en: "words" } },
};
const BIDS = { name: "bids", fact: aFact({ unit: "count", minimum: 0 }) };

function reread(rows: readonly (readonly string[])[], known = [METHOD, BIDS]) {
  return readSheet(rows, (key) => FACT_COLUMNS.find((column) => column.key === key), {
    known: new Map(known.map((named) => [named.name, named])),
    blank: blankFact,
    formFaults: () => [],
    nameFault: () => undefined,
  });
}

test("the dictionary of every power of this repository comes back as the same entries", async () => {
  for (const { policy } of await rulePacks()) {
    const facts = policy.sources.map(({ name, definition }) => ({ name, fact: definition }));
    const { rows, problems } = reread(writeSheet(facts, FACT_COLUMNS, "zh"), facts);
    expect(problems).toEqual([]);
    expect(rows.every(({ thing }, index) => thing === facts[index])).toBe(true);
    expect(rows.length).toBeGreaterThan(5);
  }
});

describe("a changed cell", () => {
  test.each([
    ["label.zh", "数", { label: { ...BIDS.fact.label, zh: "数" } }],
    ["unit", "人", { unit: "person" }],
    ["type", "decimal", { type: "decimal" }],
    ["required", "是", { required: true }],
    ["minimum", "1,000", { minimum: 1000 }],
    [
      "values",
      "a=甲|A; b=乙|B",
      {
        values: [
          { value: "a", label: { zh: "甲", en: "A" } },
          { value: "b", label: { zh: "乙", en: "B" } },
        ],
      },
    ],
    ["formula", '{"+":[1,2]}', { formula: { "+": [1, 2] } }],
    ["description.en", "words", { description: { zh: "", en: "words" } }],
  ])("%s: %s", (key, text, change) => {
    expect(
      reread([
        ["[name]", `[${key}]`],
        ["bids", text],
      ]).rows[0]?.thing,
    ).toEqual({ name: "bids", fact: { ...BIDS.fact, ...change } });
  });

  test("an empty cell takes away what need not be there", () => {
    const { rows } = reread([
      ["[name]", "[unit]", "[minimum]"],
      ["bids", "", ""],
    ]);
    const { unit: _unit, minimum: _minimum, ...rest } = BIDS.fact;
    expect(rows[0]?.thing.fact).toEqual(rest);
  });

  test.each([
    ["type", "number"],
    ["unit", "kilo"],
    ["required", "perhaps"],
    ["minimum", "few"],
    ["values", "a, b"],
    ["formula", "1 + 2"],
  ])("%s: %s is refused", (key, text) => {
    expect(
      reread([
        ["[name]", `[${key}]`],
        ["bids", text],
      ]).problems,
    ).toEqual([expect.objectContaining({ row: 2, column: `[${key}]` })]);
  });
});
