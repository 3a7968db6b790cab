import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { implies } from "../../../../engine/core/diff/reasoning/implication.ts";
import { aPolicy } from "../../../support/a-policy.ts";
import { anyCondition, anyPartialCase, FACTS, PARAMETERS, SHARED } from "../../../support/any-condition.ts";
import { outcomeOf } from "../../../support/outcome-of.ts";
import { aVersion } from "../../../support/policy-versions.ts";

const version = await aVersion(aPolicy({ facts: FACTS, parameters: PARAMETERS, conditions: SHARED }));
const SCOPE = { facts: version.facts.facts, parameters: version.parameters, conditions: version.conditions };

function proves(first: unknown, second: unknown): boolean {
  return implies({ condition: first, scope: SCOPE }, { condition: second, scope: SCOPE });
}

const bids = (operator: string, value: unknown): object => ({ fact: "bids", operator, value });

describe("what is proved", () => {
  test.each<readonly [string, unknown, unknown]>([
    ["a lower limit lets more through", bids("greaterThan", 3), bids("greaterThan", 2)],
    ["the limit itself is let through besides", bids("lessThan", 3), bids("lessThanInclusive", 3)],
    ["one value lies in a range", bids("equal", 3), bids("between", [1, 3])],
    ["a longer list of values", bids("in", [1, 2]), bids("in", [2, 1, 3])],
    ["a shorter list of exceptions", bids("notIn", [1, 2]), bids("notIn", [2])],
    ["a range leaves a value out", bids("lessThan", 3), bids("notEqual", 3)],
    [
      "a parameter counts as itself",
      bids("lessThan", { parameter: "fewest-bids" }),
      bids("notEqual", { parameter: "fewest-bids" }),
    ],
    [
      "a later day",
      { fact: "closedOn", operator: "before", value: "2026-09-02" },
      { fact: "closedOn", operator: "onOrBefore", value: "2026-09-03" },
    ],
    ["one demand less", { all: [bids("lessThan", 3), bids("notEqual", 0)] }, bids("lessThan", 3)],
    ["one alternative more", bids("lessThan", 3), { any: [bids("equal", 9), bids("lessThan", 4)] }],
    ["the contrary of more is less", { not: bids("lessThan", 4) }, { not: bids("lessThan", 3) }],
    ["some record asks less of each", some("price", "greaterThan", 2), some("price", "greaterThan", 1)],
    ["no record asks more of each", none("price", "greaterThan", 1), none("price", "greaterThan", 2)],
    [
      "a shared condition is what it says",
      { condition: "too-few" },
      bids("lessThanInclusive", { parameter: "fewest-bids" }),
    ],
  ])("%s", (_words, first, second) => {
    expect([proves(first, second), proves(second, first)]).toEqual([true, false]);
  });

  test("yes is what is not no", () => {
    const yes = { fact: "urgent", operator: "equal", value: true };
    const notNo = { fact: "urgent", operator: "notEqual", value: false };

    expect([proves(yes, notNo), proves(notNo, yes)]).toEqual([true, true]);
  });

  test.each<readonly [string, unknown, unknown]>([
    ["other facts", bids("lessThan", 3), { fact: "lots", operator: "lessThan", value: 3 }],
    ["a parameter beside a number", bids("lessThan", 3), bids("lessThan", { parameter: "fewest-bids" })],
    ["another operator that is not looked into", bids("swap:lessThan", 3), bids("greaterThan", 2)],
  ])("nothing is claimed of %s", (_words, first, second) => {
    expect([proves(first, second), proves(second, first)]).toEqual([false, false]);
  });

  test("conditions too entangled to be compared in bounded work are left open", () => {
    const deep = (level: number, value: number): object =>
      level === 0
        ? bids("equal", value)
        : { all: [{ any: [deep(level - 1, value), deep(level - 1, value + 1)] }, { any: [deep(level - 1, value)] }] };

    expect(proves(deep(8, 0), deep(8, 100))).toBe(false);
  });
});

test("whatever is proved holds in every case, and where a fact is missing too", () => {
  let proved = 0;
  fc.assert(
    fc.property(relatedConditions(), anyPartialCase, (pair, sent) => {
      const [first, second] = pair;
      fc.pre(proves(first, second));
      proved += 1;
      const judgment = { facts: FACTS, case: sent, parameters: PARAMETERS, shared: SHARED };

      expect(RANK[outcomeOf(first, judgment)]).toBeLessThanOrEqual(RANK[outcomeOf(second, judgment)] ?? -1);
    }),
    { numRuns: 300, maxSkipsPerRun: 1000 },
  );
  expect(proved).toBe(300);
});

const RANK: Readonly<Record<string, number>> = { fail: 0, unknown: 1, notReached: 1, pass: 2 };

/** Two conditions of which the one may well follow from the other. */
function relatedConditions(): fc.Arbitrary<readonly [unknown, unknown]> {
  const two = fc.tuple(anyCondition, anyCondition);
  return fc.oneof(
    two.map(([first, second]) => [{ all: [first, second] }, second] as const),
    two.map(([first, second]) => [first, { any: [second, first] }] as const),
    two.map(([first, second]) => [{ not: { any: [first, second] } }, { not: first }] as const),
    two,
    // Of these the one seldom follows from the other: nobody may claim it.
    two.map(([first, second]) => [{ any: [first, second] }, first] as const),
    two.map(([first, second]) => [first, { all: [first, second] }] as const),
    two.map(([first, second]) => [{ not: { all: [first, second] } }, { not: first }] as const),
    fc
      .tuple(comparison, comparison, anyCondition)
      .map(([first, second, besides]) => [{ all: [first, besides] }, { any: [{ all: [second, besides] }] }] as const),
    fc.tuple(comparison, comparison).map(([first, second]) => [inRecords(first), inRecords(second)] as const),
  );
}

const number = fc.integer({ min: 0, max: 5 });

const comparison: fc.Arbitrary<object> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom("equal", "notEqual", "lessThan", "lessThanInclusive", "greaterThan", "greaterThanInclusive"),
      fc.oneof(number, fc.constant({ parameter: "fewest-bids" })),
    )
    .map(([operator, value]) => bids(operator, value)),
  fc
    .tuple(fc.constantFrom("in", "notIn"), fc.array(number, { maxLength: 4 }))
    .map(([operator, value]) => bids(operator, value)),
  fc.tuple(number, number).map(([one, other]) => bids("between", [Math.min(one, other), Math.max(one, other)])),
);

function inRecords(written: object): object {
  return { fact: "bidders", operator: "noRecord", value: { all: [{ ...written, fact: "price" }] } };
}

function some(fact: string, operator: string, value: unknown): object {
  return { fact: "bidders", operator: "someRecord", value: { all: [{ fact, operator, value }] } };
}

function none(fact: string, operator: string, value: unknown): object {
  return { fact: "bidders", operator: "noRecord", value: { all: [{ fact, operator, value }] } };
}
