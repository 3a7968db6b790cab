import { describe, expect, test } from "vitest";

import { SunmapError } from "../../../engine/core/errors.ts";
import { toFactValue } from "../../../engine/core/formula/to-fact-value.ts";
import { aFact, anEnum } from "../../support/fact-definitions.ts";

test.each([
  [2 / 3, aFact("decimal", { scale: 4 }), 0.6667],
  [2 / 3, aFact("decimal"), 2 / 3],
  [0.00005, aFact("decimal", { scale: 4 }), 0.0001],
  [0.00004999, aFact("decimal", { scale: 4 }), 0],
  [-0.00004, aFact("decimal", { scale: 4 }), 0],
  [1.005, aFact("decimal", { scale: 2 }), 1.01],
  [-1.005, aFact("decimal", { scale: 2 }), -1.01],
  [2.5, aFact("decimal", { scale: 0 }), 3],
  [48, aFact("integer"), 48],
  [29, aFact("money", { unit: "yuan" }), 29],
  [true, aFact("boolean"), true],
  ["2026-09-18", aFact("date"), "2026-09-18"],
  ["open", anEnum("open", "direct"), "open"],
  ["anything", aFact("string"), "anything"],
] as const)("%j becomes the fact's value", (result, definition, value) => {
  const converted = toFactValue(result, definition);

  expect(converted).toEqual({ kind: "known", value });
});

describe("a result that the fact cannot have", () => {
  test.each([
    [47.5, aFact("integer"), "NOT_WHOLE"],
    [1e300, aFact("integer"), "OUT_OF_RANGE"],
    [-1, aFact("integer", { minimum: 0 }), "OUT_OF_RANGE"],
    [1.2, aFact("decimal", { maximum: 1 }), "OUT_OF_RANGE"],
    [1.2, aFact("decimal", { maximum: 1, scale: 1 }), "OUT_OF_RANGE"],
    [1_000_001, aFact("money", { unit: "wanYuan", maximum: 1 }), "OUT_OF_RANGE"],
    ["invited", anEnum("open", "direct"), "OUT_OF_RANGE"],
  ] as const)("%j", (result, definition, code) => {
    expect(toFactValue(result, definition)).toMatchObject({ kind: "failed", code });
  });

  test("is told with the bound", () => {
    expect(toFactValue(-1, aFact("integer", { unit: "day", minimum: 0 }))).toEqual({
      kind: "failed",
      code: "OUT_OF_RANGE",
      message: { zh: "算出的结果有误：不得小于0日", en: "the computed result is wrong: it must not be below 0 days" },
    });
  });

  test("rounding comes before the bounds", () => {
    expect(toFactValue(1.00004, aFact("decimal", { maximum: 1, scale: 4 }))).toEqual({ kind: "known", value: 1 });
  });
});

test.each([
  [5, aFact("boolean")],
  [true, aFact("integer")],
  ["5", aFact("money")],
  [5, aFact("date")],
  ["a", aFact("list")],
] as const)("%j for another type of fact is the caller's fault", (result, definition) => {
  expect(() => toFactValue(result, definition)).toThrow(SunmapError);
});
