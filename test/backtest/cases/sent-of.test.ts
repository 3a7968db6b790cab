import { expect, test } from "vitest";

import { sentOf } from "../../../engine/backtest/cases/sent-of.ts";
import type { FactDefinition } from "../../../engine/core/model/formats.generated.ts";
import { aFact } from "../../support/a-fact.ts";

const METHODS: Partial<FactDefinition> = {
  type: "enum",
  values: [{ value: "open", label: { zh: "公开招标", en: "Open tender" } }],
};

test.each<[string, string, Partial<FactDefinition>, unknown]>([
  ["yes in Chinese", "是", { type: "boolean" }, true],
  ["no as a digit", "0", { type: "boolean" }, false],
  ["thousands", "1,250", { type: "integer" }, 1250],
  ["a percentage, exactly", "2.01%", { type: "decimal", unit: "ratio" }, 0.0201],
  ["money stays a text, so that no fen is lost", "1,250,000.10", { type: "money", unit: "yuan" }, "1250000.10"],
  ["a day", "2026/9/8", { type: "date" }, "2026-09-08"],
  ["a choice by what people call it", "公开招标", METHODS, "open"],
  ["a choice by its value", "open", METHODS, "open"],
  ["a list in JSON", "[1,2]", { type: "list", items: { type: "integer" } }, [1, 2]],
  ["what is no number stays what it is", "soon", { type: "integer" }, "soon"],
  ["what is no choice stays what it is", "closed", METHODS, "closed"],
])("%s: %j", (_name, cell, definition, sent) => {
  expect(sentOf(cell, aFact(definition))).toEqual(sent);
});
