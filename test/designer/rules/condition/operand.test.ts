import { describe, expect, test } from "vitest";

import { fittingOperators } from "../../../../designer/rules/condition/fitting-operators.ts";
import { newTest, sourceOf, withFact, withOperator } from "../../../../designer/rules/condition/operand.ts";
import { aFact, aListOf, anEnum, records } from "../../../support/a-fact.ts";

const COUNT = aFact();
const DAY = aFact({ type: "date" });
const METHOD = anEnum("open", "single");
const BIDDERS = records({ price: "money" });

describe("the operators that fit a type", () => {
  test.each([
    ["boolean", aFact({ type: "boolean" }), ["equal", "notEqual", "in", "notIn", "exists", "missing"]],
    ["a list of items", aListOf("string"), ["contains", "doesNotContain", "intersects", "exists", "missing"]],
    ["records", BIDDERS, ["someRecord", "everyRecord", "noRecord", "exists", "missing"]],
  ] as const)("%s", (_kind, definition, names) => {
    expect(fittingOperators(definition).map(({ name }) => name)).toEqual(names);
  });

  test("a date is before and after, and never more or less", () => {
    const names = fittingOperators(DAY).map(({ name }) => name);
    expect(names).toContain("onOrBefore");
    expect(names).not.toContain("lessThan");
  });
});

describe("another operator", () => {
  const one = { fact: "count", operator: "equal", value: 3, because: "kept" };

  test.each([
    ["notEqual", 3],
    ["in", [3]],
    ["between", [3, 3]],
    ["exists", true],
  ] as const)("%s takes the value over as %j", (operator, value) => {
    expect(withOperator(one, operator, COUNT)).toEqual({ ...one, operator, value });
  });

  test("of many values the first stays, of a range too", () => {
    expect(withOperator({ ...one, operator: "in", value: [4, 5] }, "lessThan", COUNT)["value"]).toBe(4);
    expect(withOperator({ ...one, operator: "between", value: [4, 5] }, "in", COUNT)["value"]).toEqual([4, 5]);
  });

  test("a parameter stays where one value is asked, and goes into a list", () => {
    const value = { parameter: "cap" };
    expect(withOperator({ ...one, value }, "lessThan", COUNT)["value"]).toEqual(value);
    expect(withOperator({ ...one, value }, "in", COUNT)["value"]).toEqual([value]);
  });

  test("records are asked a condition of their own", () => {
    expect(newTest("bidders", BIDDERS)).toEqual({ fact: "bidders", operator: "someRecord", value: { all: [] } });
  });
});

describe("another fact", () => {
  const one = { fact: "count", operator: "lessThan", value: 3, because: "kept" };

  test("of the same type keeps operator and value", () => {
    expect(withFact(one, "lots", COUNT, aFact())).toEqual({ ...one, fact: "lots" });
  });

  test("of another unit keeps the operator alone", () => {
    expect(withFact(one, "days", COUNT, aFact({ unit: "day" }))).toEqual({ ...one, fact: "days", value: 0 });
    expect(withFact(one, "share", COUNT, aFact({ type: "decimal", unit: "ratio" }))).toEqual({
      ...one,
      fact: "share",
      value: 0,
    });
  });

  test("that the operator cannot judge starts anew", () => {
    expect(withFact(one, "closedOn", COUNT, DAY)).toEqual({ ...one, fact: "closedOn", operator: "equal", value: "" });
  });

  test("with other choices begins with the first of them", () => {
    const method = { fact: "method", operator: "equal", value: "single" };
    expect(withFact(method, "kind", METHOD, anEnum("works"))["value"]).toBe("works");
  });
});

test.each([
  [3, "constant"],
  [[3], "constant"],
  [{ parameter: "cap" }, "parameter"],
  [{ fact: "lots" }, "fact"],
  [{ fact: "price", operator: "equal", value: 1 }, "constant"],
] as const)("the source of %j is %s", (value, source) => {
  expect(sourceOf(value)).toBe(source);
});
