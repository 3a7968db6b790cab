import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { parameterOn } from "../../../engine/core/decide/dated-policy.ts";
import { aParameter, aPolicy, aRule, compiled } from "../../support/a-policy.ts";

const conditions = { all: [{ fact: "bids", operator: "lessThan", value: { parameter: "fewest-bids" } }] };
const parameters = [aParameter("fewest-bids", "integer", { "2000-01-01": 3, "2012-02-01": 5 })];
const rules = [
  aRule("old", conditions, { effective: { from: "2000-01-01", to: "2012-01-31" } }),
  aRule("new", conditions, { effective: { from: "2012-02-01" } }),
  aRule("for-one-day", conditions, { effective: { from: "2020-02-29", to: "2020-02-29" } }),
];
const policy = compiled(aPolicy({ parameters, rules }));

function inForce(date: string): string[] {
  return policy.on(date).rules.map(({ compiled: { rule } }) => rule.name);
}

describe("a rule is in force from its first to its last day, both included", () => {
  test.each([
    ["1999-12-31", []],
    ["2000-01-01", ["old"]],
    ["2012-01-31", ["old"]],
    ["2012-02-01", ["new"]],
    ["2020-02-28", ["new"]],
    ["2020-02-29", ["for-one-day", "new"]],
    ["2020-03-01", ["new"]],
    ["9999-12-31", ["new"]],
  ])("on %s: %j", (date, expected) => {
    expect(inForce(date)).toEqual(expected);
  });

  test("the others are kept, to be explained", () => {
    expect(policy.on("2020-02-28").notInForce.map(({ rule }) => rule.name)).toEqual(["for-one-day", "old"]);
  });
});

describe("a parameter has the value of the last day on which it changed", () => {
  const [parameter] = parameters;

  test.each([
    ["1999-12-31", undefined],
    ["2000-01-01", 3],
    ["2012-01-31", 3],
    ["2012-02-01", 5],
    ["2026-09-18", 5],
  ])("on %s: %s", (date, expected) => {
    expect(parameter && parameterOn(parameter, date)).toBe(expected);
    expect(policy.on(date).parameters.get("fewest-bids")).toBe(expected);
  });

  test("read in its own unit: 400 ten thousand yuan are 400,000,000 fen", () => {
    const cap = aParameter("cap", "money", { "2018-06-01": 400 }, { unit: "wanYuan" });

    expect(parameterOn(cap, "2018-06-01")).toBe(400_000_000);
  });
});

describe("preparations", () => {
  test("are shared by the days between two changes", () => {
    expect(policy.on("2012-02-01")).toBe(policy.on("2020-02-28"));
    expect(policy.on("2020-02-28")).not.toBe(policy.on("2020-02-29"));
    expect(policy.on("2020-02-29")).not.toBe(policy.on("2020-03-01"));
  });

  test("are the same whichever day is asked for first", () => {
    const day = fc
      .integer({ min: 1999, max: 2021 })
      .chain((year) =>
        fc.constantFrom("01-01", "01-31", "02-01", "02-28", "03-01", "12-31").map((rest) => `${year}-${rest}`),
      );

    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 4 }), day, (before, date) => {
        const fresh = compiled(aPolicy({ parameters, rules }));
        for (const earlier of before) fresh.on(earlier);

        expect(fresh.on(date).rules.map(({ compiled: { rule } }) => rule.name)).toEqual(inForce(date));
        expect(fresh.on(date).parameters).toEqual(policy.on(date).parameters);
      }),
      { numRuns: 100 },
    );
  });
});
