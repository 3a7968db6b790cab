import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { textOfValue, valueOfText } from "../../../../designer/rules/condition/value-text.ts";
import type { ScalarType } from "../../../../engine/core/operators/value-type.ts";

const WAN: ScalarType = { type: "money", unit: "wanYuan" };
const RATIO: ScalarType = { type: "decimal", unit: "ratio" };
const CHOICE: ScalarType = { type: "enum", values: [{ value: "open", label: { zh: "公开", en: "Open" } }] };

describe("what a field shows", () => {
  test.each([
    [1234567.5, WAN, "1,234,567.5"],
    ["90071992547409.931", WAN, "90,071,992,547,409.931"],
    [0.02, RATIO, "2"],
    [0.6667, RATIO, "66.67"],
    [-1200, { type: "integer" }, "-1,200"],
    [true, { type: "boolean" }, "true"],
    ["2026-09-18", { type: "date" }, "2026-09-18"],
    ["12,5", { type: "string" }, "12,5"],
    [null, WAN, ""],
  ] as const)("%j as %j is %j", (value, type, text) => {
    expect(textOfValue(value, type)).toBe(text);
  });
});

describe("what is typed", () => {
  test.each([
    ["1,234,567.5", WAN, 1234567.5],
    [" １２３ ", WAN, 123],
    ["2", RATIO, 0.02],
    ["2%", RATIO, 0.02],
    ["66.67 ％", RATIO, 0.6667],
    ["-1,200", { type: "integer" }, -1200],
    ["是", { type: "boolean" }, true],
    ["No", { type: "boolean" }, false],
    ["open", CHOICE, "open"],
    ["2026-09-18", { type: "date" }, "2026-09-18"],
    ["a, b", { type: "string" }, "a, b"],
    ["9007199254.740991", WAN, "9007199254.740991"],
  ] as const)("%j is the value of %j", (text, type, value) => {
    expect(valueOfText(text, type)).toEqual({ ok: true, value });
  });

  test.each([
    ["", WAN],
    ["about 5", WAN],
    ["0.0000001", WAN],
    ["1.5", { type: "integer" }],
    ["2026-02-30", { type: "date" }],
    ["closed", CHOICE],
    ["maybe", { type: "boolean" }],
  ] as const)("%j is no value of %j", (text, type) => {
    expect(valueOfText(text, type)).toMatchObject({ ok: false });
  });
});

test("a number is the same after it was shown and typed again", () => {
  const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
  const type = fc.constantFrom<ScalarType>(WAN, RATIO, { type: "decimal" }, { type: "money", unit: "yuan" });
  fc.assert(
    fc.property(cents, type, (number, of) => {
      const value = number / 100;
      expect(valueOfText(textOfValue(value, of), of)).toEqual({ ok: true, value });
    }),
  );
});
