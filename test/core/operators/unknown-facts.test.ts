import { describe, expect, test } from "vitest";

import { DECORATORS } from "../../../engine/core/operators/decorators.ts";
import { OPERATORS } from "../../../engine/core/operators/index.ts";
import { aListOf, records } from "../../support/a-fact.ts";
import { outcomeOf } from "../../support/outcome-of.ts";

const facts = {
  bids: "integer",
  code: "string",
  day: "date",
  lots: aListOf("integer"),
  bidders: records({ lot: "string" }),
};

const TESTS = [
  ...["equal", "notEqual", "lessThan", "lessThanInclusive", "greaterThan", "greaterThanInclusive"].map((operator) => ({
    fact: "bids",
    operator,
    value: 3,
  })),
  ...["in", "notIn", "between"].map((operator) => ({ fact: "bids", operator, value: [1, 2] })),
  ...["before", "onOrBefore", "after", "onOrAfter"].map((operator) => ({
    fact: "day",
    operator,
    value: "2026-09-18",
  })),
  ...["startsWith", "matches"].map((operator) => ({ fact: "code", operator, value: "EX" })),
  ...["contains", "doesNotContain"].map((operator) => ({ fact: "lots", operator, value: 1 })),
  { fact: "lots", operator: "intersects", value: [1] },
  ...["someRecord", "everyRecord", "noRecord"].map((operator) => ({
    fact: "bidders",
    operator,
    value: { fact: "lot", operator: "equal", value: "A" },
  })),
  ...["not:equal", "swap:equal", "not:not:greaterThan"].map((operator) => ({ fact: "bids", operator, value: 3 })),
  ...["someFact:equal", "everyFact:equal"].map((operator) => ({ fact: "lots", operator, value: 3 })),
  ...["someValue:equal", "everyValue:equal"].map((operator) => ({ fact: "bids", operator, value: [3] })),
];

describe("a fact that is not known", () => {
  test("is tried with every operator but those that ask for it, and with every decorator", () => {
    const tried = new Set(TESTS.flatMap(({ operator }) => operator.split(":")));

    expect([...OPERATORS.keys(), ...DECORATORS.keys()].filter((name) => !tried.has(name))).toEqual([
      "exists",
      "missing",
    ]);
  });

  test.each(TESTS)("leaves $operator unknown, not sent, sent as null or sent unusable", (condition) => {
    for (const sent of [{}, { [condition.fact]: null }, { [condition.fact]: { odd: true } }]) {
      expect(outcomeOf(condition, { facts, case: sent })).toBe("unknown");
      expect(outcomeOf({ not: condition }, { facts, case: sent })).toBe("unknown");
    }
  });
});
