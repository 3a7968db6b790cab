import { describe, expect, test } from "vitest";

import { aFact, aList } from "../../../support/fact-definitions.ts";
import { compiled, evaluated, record, type TestRecord } from "../../../support/formula-run.ts";

const FACTS = {
  claims: aList({
    property: aFact("string"),
    on: aFact("date"),
    amount: aFact("money"),
    paid: aFact("boolean"),
    weight: aFact("decimal"),
  }),
  others: aList({ property: aFact("string") }),
  property: aFact("string"),
  limit: aFact("money"),
  tags: aFact("list", { items: { type: "string" } }),
};

const CLAIMS = [
  record({ property: "P1", on: "2026-01-05", amount: 100, paid: true, weight: 0.1 }),
  record({ property: "P2", on: "2025-06-01", amount: 250, paid: false, weight: 0.2 }),
  record({ property: "P1", on: "2025-12-31", amount: 50, paid: true, weight: 0.7 }),
];
const VALUES = {
  claims: CLAIMS,
  others: [record({ property: "P1" }), record({ property: "P9" })],
  property: "P1",
  limit: 100,
  tags: ["a", "b"],
};

test.each([
  [{ count: [{ var: "claims" }] }, 3],
  [{ count: [{ var: "tags" }] }, 2],
  [{ count: { filter: [{ var: "claims" }, { "==": [{ var: "property" }, { outer: "property" }] }] } }, 2],
  [{ sum: [{ var: "claims" }, { var: "amount" }] }, 400],
  [{ sum: [{ var: "claims" }, { var: "weight" }] }, 1],
  [{ sum: [{ var: "claims" }, { "*": [{ var: "amount" }, { var: "weight" }] }] }, 95],
  [{ sum: [{ filter: [{ var: "claims" }, { var: "paid" }] }, { var: "amount" }] }, 150],
  [{ sum: [{ var: "claims" }, 1] }, 3],
  [{ maxOf: [{ var: "claims" }, { var: "amount" }] }, 250],
  [{ minOf: [{ var: "claims" }, { var: "on" }] }, "2025-06-01"],
  [{ maxOf: [{ var: "claims" }, { daysBetween: [{ var: "on" }, "2026-01-05"] }] }, 218],
  [{ some: [{ var: "claims" }, { ">": [{ var: "amount" }, { outer: "limit" }] }] }, true],
  [{ all: [{ var: "claims" }, { ">": [{ var: "amount" }, { outer: "limit" }] }] }, false],
  [{ none: [{ var: "claims" }, { "==": [{ var: "property" }, "P3"] }] }, true],
  [{ none: [{ var: "claims" }, { var: "paid" }] }, false],
  // A record's property hides nothing: outer reads the case, and a list inside a list reads its own records.
  [
    {
      count: {
        filter: [
          { var: "claims" },
          { some: [{ outer: "others" }, { "==": [{ var: "property" }, { outer: "property" }] }] },
        ],
      },
    },
    3,
  ],
  [
    { sum: [{ var: "claims" }, { count: { filter: [{ outer: "others" }, { "==": [{ var: "property" }, "P1"] }] } }] },
    3,
  ],
])("%j is %j", (formula, value) => {
  expect(evaluated(compiled(formula, FACTS), VALUES)).toEqual({ kind: "known", value });
});

test("a filtered list is a list of the same records", () => {
  expect(evaluated(compiled({ filter: [{ var: "claims" }, { "!": { var: "paid" } }] }, FACTS), VALUES)).toEqual({
    kind: "known",
    value: [CLAIMS[1]],
  });
});

describe("an empty list", () => {
  test.each([
    [{ count: [{ var: "claims" }] }, { kind: "known", value: 0 }],
    [{ sum: [{ var: "claims" }, { var: "amount" }] }, { kind: "known", value: 0 }],
    [{ maxOf: [{ var: "claims" }, { var: "amount" }] }, { kind: "unknown" }],
    [{ minOf: [{ var: "claims" }, { var: "amount" }] }, { kind: "unknown" }],
    [{ some: [{ var: "claims" }, { var: "paid" }] }, { kind: "known", value: false }],
    [{ all: [{ var: "claims" }, { var: "paid" }] }, { kind: "known", value: true }],
    [{ none: [{ var: "claims" }, { var: "paid" }] }, { kind: "known", value: true }],
  ])("%j is %j", (formula, result) => {
    expect(evaluated(compiled(formula, FACTS), { claims: [] })).toEqual(result);
  });
});

describe("a field that was not sent", () => {
  const incomplete = [record({ property: "P1", paid: true }), record({ paid: true })];

  test.each([
    { some: [{ var: "claims" }, { "==": [{ var: "property" }, "P1"] }] },
    { some: [{ var: "claims" }, { or: [{ var: "paid" }, { "==": [{ var: "property" }, "P1"] }] }] },
    { count: { filter: [{ var: "claims" }, { if: [{ var: "paid" }, true, { "==": [{ var: "property" }, "P1"] }] }] } },
    { sum: [{ var: "claims" }, { var: "amount" }] },
  ])("makes %j unknown, whichever record would decide", (formula) => {
    expect(evaluated(compiled(formula, FACTS), { claims: incomplete })).toEqual({ kind: "unknown" });
    expect(evaluated(compiled(formula, FACTS), { claims: incomplete.toReversed() })).toEqual({ kind: "unknown" });
  });

  test("does not matter where it is not read", () => {
    expect(evaluated(compiled({ all: [{ var: "claims" }, { var: "paid" }] }, FACTS), { claims: incomplete })).toEqual({
      kind: "known",
      value: true,
    });
  });
});

describe("work is bounded", () => {
  test("10,000 records are added up", () => {
    expect(
      evaluated(compiled({ sum: [{ var: "claims" }, { var: "amount" }] }, FACTS), { claims: many(10_000) }),
    ).toEqual({
      kind: "known",
      value: 10_000,
    });
  });

  test("more than 10,000 are too many", () => {
    expect(
      evaluated(compiled({ some: [{ var: "claims" }, { var: "paid" }] }, FACTS), { claims: many(10_001) }),
    ).toMatchObject({
      kind: "failed",
      code: "TOO_LARGE",
    });
  });

  test("lists inside lists end before they keep the machine busy", () => {
    const formula = compiled({ some: [{ var: "claims" }, { some: [{ outer: "claims" }, { var: "paid" }] }] }, FACTS);

    expect(evaluated(formula, { claims: many(700) })).toEqual({ kind: "known", value: false });
    expect(evaluated(formula, { claims: many(10_000) })).toMatchObject({ kind: "failed", code: "TOO_LARGE" });
  });
});

function many(length: number): TestRecord[] {
  return Array.from({ length }, (_, index) => record({ property: `P${index}`, paid: false, amount: 1 }));
}
