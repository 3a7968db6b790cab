import { expect, test } from "vitest";

import { amount, day, optionalAmount, optionalDay, required } from "../../../designer/fields/text-checks.ts";
import { ownNames } from "../../../designer/fields/no-text.ts";
import { markCounts } from "../../../designer/inspector/power/mark-counts.ts";
import { nextId } from "../../../designer/inspector/step/next-id.ts";
import { replaced } from "../../../designer/inspector/step/replaced.ts";
import { aMap, aStep } from "../../support/a-map.ts";

test("a new id is the first that is not taken", () => {
  expect(nextId("Risk_S1", new Set())).toBe("Risk_S1");
  expect(nextId("Risk_S1", new Set(["Risk_S1", "Risk_S1_2"]))).toBe("Risk_S1_3");
});

test("an item of a list is replaced or left out, the others stay", () => {
  expect(replaced(["a", "b", "c"], 1, "x")).toEqual(["a", "x", "c"]);
  expect(replaced(["a", "b", "c"], 1)).toEqual(["a", "c"]);
});

test("an English name that repeats the Chinese one is none of its own", () => {
  expect(ownNames({ zh: "审查", en: "审查" })).toEqual({ zh: "审查", en: "" });
  expect(ownNames({ zh: "审查", en: "Review" })).toEqual({ zh: "审查", en: "Review" });
  expect(ownNames()).toEqual({ zh: "", en: "" });
});

test("an amount of time is a whole number from 1 to 9999", () => {
  const accepted = ["1", "20", "9999"].map((text) => amount(text));
  const refused = ["", "0", "-1", "1.5", "10000", "十"].map((text) => amount(text)?.zh);

  expect(accepted).toEqual([undefined, undefined, undefined]);
  expect(new Set(refused)).toEqual(new Set(["填写1至9999的整数"]));
  expect(optionalAmount("")).toBeUndefined();
  expect(optionalAmount("0")).toBeDefined();
});

test("a day is written in full, and only an optional one may be missing", () => {
  expect(day("2026-09-18")).toBeUndefined();
  expect(day("2026-9-18")).toBeDefined();
  expect(day("")).toBeDefined();
  expect(optionalDay("")).toBeUndefined();
  expect(required("")).toBeDefined();
  expect(required("x")).toBeUndefined();
});

test("the legend counts every mark on the map", () => {
  const map = aMap([
    aStep("s1", { controlPoint: { kind: "control", internal: true, grade: "A" }, rules: ["r"] }),
    aStep("s2", { controlPoint: { kind: "obstacle", internal: false } }),
    aStep("s3"),
  ]);

  expect(markCounts(map)).toEqual({
    kinds: { control: 1, cross: 0, obstacle: 1 },
    internal: 1,
    grades: { A: 1, B: 0, C: 0 },
    ordinary: 1,
    withRules: 1,
  });
});
