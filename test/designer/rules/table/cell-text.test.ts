import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { cellText, readCell } from "../../../../designer/rules/table/cell-text.ts";
import type { FactDefinition } from "../../../../engine/core/model/formats.generated.ts";
import { readNode, type JsonObject } from "../../../../engine/core/conditions/condition-node.ts";
import { nodeAt } from "../../../../designer/rules/condition/condition-edits.ts";
import { aFact, aListOf, anEnum } from "../../../support/a-fact.ts";
import { anyCondition, FACTS } from "../../../support/any-condition.ts";
import { placesOf } from "../../../support/condition-places.ts";
import { definitionsOf } from "../../../support/fact-dictionary.ts";

const COUNT = aFact();
const RATIO = aFact({ type: "decimal", unit: "ratio" });
const MONEY = aFact({ type: "money", unit: "wanYuan" });
const YES = aFact({ type: "boolean" });
const TEXT = aFact({ type: "string" });
const DAY = aFact({ type: "date" });
const METHOD: FactDefinition = {
  ...anEnum("open", "single"),
  values: [
    { value: "open", label: { zh: "公开招标", en: "Open" } },
    { value: "single", label: { zh: "单一来源", en: "Single source" } },
  ],
};

describe("a test in a cell", () => {
  test.each([
    [YES, "equal", true, "是"],
    [YES, "notEqual", true, "≠ 是"],
    [COUNT, "lessThan", 5, "< 5"],
    [COUNT, "equal", 5, "5"],
    [RATIO, "greaterThan", 0.02, "> 2%"],
    [MONEY, "greaterThanInclusive", 1200.5, "≥ 1,200.5"],
    [MONEY, "between", [100, 2000], "介于（含两端） 100 ~ 2,000"],
    [METHOD, "equal", "open", "公开招标"],
    [METHOD, "in", ["open", "single"], "属于 公开招标; 单一来源"],
    [COUNT, "lessThan", { parameter: "cap" }, "< {cap}"],
    [COUNT, "equal", { fact: "lots" }, "[lots]"],
    [DAY, "onOrBefore", "2026-09-18", "不晚于 2026-09-18"],
    [COUNT, "exists", true, "已提供"],
    [TEXT, "equal", "属于 我", "等于 属于 我"],
    [aListOf("string"), "contains", "a", "包含 a"],
  ] as const)("%#: %j %s", (definition, operator, value, text) => {
    expect(cellText({ fact: "x", operator, value }, definition, "zh")).toBe(text);
    expect(readCell(text, definition)).toEqual({ operator, value });
  });
});

describe("what people type", () => {
  test.each([
    ["<=5", COUNT, "lessThanInclusive", 5],
    [">= 1,000", COUNT, "greaterThanInclusive", 1000],
    ["<> 3", COUNT, "notEqual", 3],
    ["不小于 3", COUNT, "greaterThanInclusive", 3],
    ["is at least 3", COUNT, "greaterThanInclusive", 3],
    ["lessThan {cap}", COUNT, "lessThan", { parameter: "cap" }],
    ["YES", YES, "equal", true],
    ["open", METHOD, "equal", "open"],
    ["Single source", METHOD, "equal", "single"],
    ["属于 open；single", METHOD, "in", ["open", "single"]],
    ["between 1 ~ 5", COUNT, "between", [1, 5]],
    ["介于（含两端）1至5", COUNT, "between", [1, 5]],
    ["matches ^A\\d+$", TEXT, "matches", "^A\\d+$"],
  ] as const)("%j", (text, definition, operator, value) => {
    expect(readCell(text, definition)).toEqual({ operator, value });
  });

  test.each([
    ["many", COUNT],
    ["> many", COUNT],
    ["between 1", COUNT],
    ["closed", METHOD],
    ["2026-02-30", DAY],
    ["", COUNT],
  ] as const)("%j is no test", (text, definition) => {
    expect(readCell(text, definition)).toBeUndefined();
  });
});

test("every test is the same after it was written into a cell, in either language", () => {
  const facts = definitionsOf(FACTS);
  fc.assert(
    fc.property(anyCondition, fc.constantFrom("zh" as const, "en" as const), (root, language) => {
      for (const path of placesOf(root)) {
        const node = readNode(nodeAt(root, path));
        const definition = node.kind === "test" ? facts[node.fact] : undefined;
        if (node.kind !== "test" || definition === undefined || path.includes("value")) continue;
        const { operator, value } = node.written;
        expect(readCell(cellText(node.written, definition, language), definition)).toEqual({ operator, value });
      }
    }),
  );
});

test("every text is the same after it was written into a cell", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.constantFrom("equal", "notEqual", "startsWith"), (value, operator) => {
      const written: JsonObject = { fact: "x", operator, value };
      expect(readCell(cellText(written, TEXT, "en"), TEXT)).toEqual({ operator, value });
    }),
  );
});
