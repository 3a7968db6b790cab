import { expect, test } from "vitest";

import { createReader } from "../../../engine/core/value/create-reader.ts";
import { sendValue } from "../../../engine/core/value/send-value.ts";
import { aFact, aList, anEnum } from "../../support/fact-definitions.ts";

test.each([
  [true, aFact("boolean"), true],
  [5, aFact("integer"), 5],
  [0.02, aFact("decimal"), 0.02],
  [29, aFact("money", { unit: "yuan" }), 0.29],
  [29, aFact("money"), 0.29],
  [290_001, aFact("money", { unit: "wanYuan" }), 0.290001],
  [29, aFact("money", { unit: "fen" }), 29],
  [8_000_000_000_000_002, aFact("money", { unit: "yuan" }), "80000000000000.02"],
  ["2026-09-18", aFact("date"), "2026-09-18"],
  ["2026-09-18T01:30:00.000Z", aFact("dateTime"), "2026-09-18T01:30:00.000Z"],
  ["open", anEnum("open"), "open"],
  ["u-101", aFact("string"), "u-101"],
  [[29], aFact("list", { items: { type: "money", unit: "yuan" } }), [0.29]],
  [[new Map([["price", 29]]), new Map()], aList({ price: aFact("money", { unit: "yuan" }) }), [{ price: 0.29 }, {}]],
] as const)("%j is sent in the form of the API, and is read again", (value, definition, sent) => {
  expect(sendValue(value, definition)).toEqual(sent);
  expect(createReader(definition)(sendValue(value, definition))).toEqual({ ok: true, value });
});

test("a field that the dictionary does not have is not sent, nor can it become a prototype", () => {
  const record = new Map([
    ["__proto__", "x"],
    ["constructor", "x"],
  ]);

  expect(sendValue([record], aList({ price: aFact("money") }))).toEqual([{}]);
});
