import { describe, expect, test } from "vitest";

import { aFact, records } from "../../support/a-fact.ts";
import { aParameter, aShared } from "../../support/a-policy.ts";
import { explanationOf, outcomeOf } from "../../support/outcome-of.ts";

const facts = {
  bids: records({
    bidder: "string",
    price: aFact({ type: "money", unit: "wanYuan" }),
    firstPrice: "integer",
    place: "integer",
  }),
  estimate: aFact({ type: "money", unit: "yuan" }),
  winner: "string",
};
const parameters = [aParameter("price-cap", "money", { "2009-01-01": 400 }, { unit: "wanYuan" })];

type Bid = Readonly<Record<string, unknown>>;

const is = (fact: string, value: unknown): object => ({ fact, operator: "equal", value });
const over = (fact: string, value: unknown): object => ({ fact, operator: "greaterThan", value });

function outcome(operator: string, value: unknown, bids: readonly Bid[], rest: object = {}): string {
  const shared = [aShared("a-has-won", is("winner", "a"))];
  return outcomeOf({ fact: "bids", operator, value }, { facts, parameters, shared, case: { bids, ...rest } });
}

describe("one and the same record must satisfy all tests", () => {
  const firstAndDear = { all: [is("place", 1), over("price", 500)] };

  test.each([
    [[{ place: 1, price: 501 }], "pass", "fail"],
    [[{ place: 1, price: 500 }], "fail", "pass"],
    [
      [
        { place: 1, price: 400 },
        { place: 2, price: 600 },
      ],
      "fail",
      "pass",
    ],
    [
      [
        { place: 2, price: 600 },
        { place: 1, price: 600 },
      ],
      "pass",
      "fail",
    ],
    [[], "fail", "pass"],
  ])("%j: some %s, none %s", (bids, some, none) => {
    expect(outcome("someRecord", firstAndDear, bids)).toBe(some);
    expect(outcome("noRecord", firstAndDear, bids)).toBe(none);
  });
});

describe("every record", () => {
  test.each([
    [[{ price: 501 }, { price: 600 }], "pass"],
    [[{ price: 501 }, { price: 500 }], "fail"],
    [[], "pass"],
  ])("%j: %s", (bids, expected) => {
    expect(outcome("everyRecord", over("price", 500), bids)).toBe(expected);
  });
});

describe("a field that a record does not have is unknown", () => {
  test.each([
    ["someRecord", [{ place: 1 }], "unknown"],
    ["someRecord", [{ place: 1 }, { price: 501 }], "pass"],
    ["someRecord", [{ place: 1 }, { price: 499 }], "unknown"],
    ["noRecord", [{ place: 1 }], "unknown"],
    ["noRecord", [{ place: 1 }, { price: 501 }], "fail"],
    ["noRecord", [{ price: null }, { price: 499 }], "unknown"],
    ["everyRecord", [{ place: 1 }], "unknown"],
    ["everyRecord", [{ place: 1 }, { price: 499 }], "fail"],
    ["everyRecord", [{ place: 1 }, { price: 501 }], "unknown"],
  ])("%s of %j: %s", (operator, bids, expected) => {
    expect(outcome(operator, over("price", 500), bids)).toBe(expected);
  });

  test.each([
    ["exists", [{ place: 1 }], "fail"],
    ["exists", [{ place: 1 }, { price: 1 }], "pass"],
    ["missing", [{ price: 1 }], "fail"],
    ["missing", [{ price: 1 }, {}], "pass"],
  ])("unless the test asks for it: some record where the price %s, %j: %s", (operator, bids, expected) => {
    expect(outcome("someRecord", { fact: "price", operator, value: true }, bids)).toBe(expected);
  });
});

describe("the right side", () => {
  test("may be another field of the same record", () => {
    const overtaken = over("place", { fact: "firstPrice" });

    expect(outcome("someRecord", overtaken, [{ place: 2, firstPrice: 1 }])).toBe("pass");
    expect(
      outcome("someRecord", overtaken, [
        { place: 2, firstPrice: 3 },
        { place: 1, firstPrice: 1 },
      ]),
    ).toBe("fail");
  });

  test("may be a fact of the case, in its own unit", () => {
    const above = over("price", { fact: "estimate" });

    expect(outcome("someRecord", above, [{ price: 5 }], { estimate: 49_999.99 })).toBe("pass");
    expect(outcome("someRecord", above, [{ price: 5 }], { estimate: 50_000 })).toBe("fail");
    expect(outcome("someRecord", above, [{ price: 5 }])).toBe("unknown");
    expect(outcome("someRecord", above, [])).toBe("fail");
  });

  test("may be a parameter", () => {
    const above = over("price", { parameter: "price-cap" });

    expect(outcome("someRecord", above, [{ price: 400.000001 }])).toBe("pass");
    expect(outcome("someRecord", above, [{ price: 400 }])).toBe("fail");
  });

  test("may bound a field from both sides, by a parameter and a fact", () => {
    const between = { fact: "price", operator: "between", value: [{ parameter: "price-cap" }, { fact: "estimate" }] };

    expect(outcome("someRecord", between, [{ price: 400 }], { estimate: 5_000_000 })).toBe("pass");
    expect(outcome("someRecord", between, [{ price: 501 }], { estimate: 5_000_000 })).toBe("fail");
  });
});

describe("a condition on records", () => {
  test("may read a fact of the case beside the fields", () => {
    const hasWon = { all: [over("price", 500), is("winner", "a")] };

    expect(outcome("someRecord", hasWon, [{ price: 501 }], { winner: "a" })).toBe("pass");
    expect(outcome("someRecord", hasWon, [{ price: 501 }], { winner: "b" })).toBe("fail");
  });

  test("may use groups, not, and a shared condition on the case", () => {
    const notWon = { any: [{ not: { condition: "a-has-won" } }, over("price", 900)] };

    expect(outcome("someRecord", notWon, [{ price: 1 }], { winner: "a" })).toBe("fail");
    expect(outcome("someRecord", notWon, [{ price: 901 }], { winner: "a" })).toBe("pass");
    expect(outcome("someRecord", notWon, [{ price: 1 }], { winner: "b" })).toBe("pass");
  });

  test("is explained by the positions of the records that satisfy it", () => {
    const sent = [{ price: 501 }, { price: 1 }, { price: 600 }, {}];
    const condition = { fact: "bids", operator: "someRecord", value: over("price", 500) };

    expect(explanationOf(condition, { facts, case: { bids: sent } })).toEqual({
      kind: "test",
      outcome: "pass",
      fact: "bids",
      operator: "someRecord",
      actual: sent,
      expected: null,
      records: [0, 2],
    });
  });
});
