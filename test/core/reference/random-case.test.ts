import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { anyCase } from "../../../engine/core/reference/random-case.ts";
import { createReader } from "../../../engine/core/value/create-reader.ts";
import { sendValue } from "../../../engine/core/value/send-value.ts";
import type { FactDefinition } from "../../../engine/core/model/formats.generated.ts";
import { aFact, aListOf, anEnum, records } from "../../support/a-fact.ts";

const DEFINITIONS: readonly FactDefinition[] = [
  aFact(),
  aFact({ minimum: 500 }),
  aFact({ maximum: -100 }),
  aFact({ minimum: 2004, maximum: 2026 }),
  aFact({ minimum: 3, maximum: 3 }),
  aFact({ type: "decimal", unit: "ratio", minimum: 0, maximum: 1 }),
  aFact({ type: "decimal", minimum: 1_000 }),
  aFact({ type: "decimal", minimum: 0.00001, maximum: 0.00002 }),
  aFact({ type: "money", unit: "yuan" }),
  aFact({ type: "money", unit: "wanYuan", minimum: 400 }),
  aFact({ type: "money", unit: "yuan", maximum: 50 }),
  aFact({ type: "boolean" }),
  aFact({ type: "date" }),
  aFact({ type: "dateTime" }),
  aFact({ type: "string" }),
  anEnum("open", "invited"),
  aListOf("integer"),
  aListOf("enum", { values: anEnum("a", "b").values ?? [] }),
  records({ lot: "string", price: aFact({ type: "money", unit: "yuan", minimum: 5 }), won: "boolean" }),
];

describe("any case of a dictionary has every fact, of its type and within its bounds", () => {
  test.each(DEFINITIONS)("%j", (definition) => {
    const read = createReader(definition);
    const sources = [{ scope: "case" as const, slot: 0, name: "it", definition }];

    for (const [value] of fc.sample(anyCase(sources), { seed: 1, numRuns: 200 })) {
      if (value === null || value === undefined) throw new Error("a fact is missing");
      expect(read(sendValue(value, definition))).toEqual({ ok: true, value });
    }
  });
});
