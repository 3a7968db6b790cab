import fc from "fast-check";

import { aListOf, anEnum, records } from "./a-fact.ts";
import { aParameter, aShared } from "./a-policy.ts";

type Facts = Readonly<Record<string, unknown>>;

/** A dictionary with every kind of fact, for conditions and cases made up by fast-check. */
export const FACTS: Facts = {
  urgent: "boolean",
  bids: "integer",
  lots: "integer",
  method: anEnum("open", "invited", "single"),
  closedOn: "date",
  scores: aListOf("integer"),
  bidders: records({ price: "integer", local: "boolean" }),
};

export const PARAMETERS = [aParameter("fewest-bids", "integer", { "2009-01-01": 3 })];
export const SHARED = [aShared("too-few", { any: [test("bids", "lessThan", { parameter: "fewest-bids" })] })];

const number = fc.integer({ min: 0, max: 5 });
const day = fc.integer({ min: 1, max: 5 }).map((ofMonth) => `2026-09-0${ofMonth}`);
const choice = fc.constantFrom("open", "invited", "single");
const items = fc.array(number, { maxLength: 3 });
const range = fc.tuple(number, number).map(([first, second]) => [Math.min(first, second), Math.max(first, second)]);
const count = fc.oneof(number, fc.constantFrom({ fact: "lots" }, { parameter: "fewest-bids" }));
const comparison = fc.constantFrom(
  "equal",
  "notEqual",
  "lessThan",
  "lessThanInclusive",
  "greaterThan",
  "greaterThanInclusive",
  "not:equal",
  "swap:lessThan",
  "not:greaterThan",
);
const onDays = fc.constantFrom("before", "after", "onOrBefore", "onOrAfter", "equal", "notEqual");
const onRecords = fc.constantFrom("someRecord", "everyRecord", "noRecord");

/** A test of a record's field: the field against a constant, a fact of the case, or another field's bound. */
const fieldTest = fc.oneof(
  fc.tuple(comparison, fc.oneof(number, fc.constant({ fact: "bids" }))).map(([op, value]) => test("price", op, value)),
  fc.boolean().map((value) => test("local", "equal", value)),
  comparison.chain((op) => number.map((value) => test("lots", op, value))),
);

const factTest = fc.oneof(
  fc.boolean().map((value) => test("urgent", "equal", value)),
  fc.tuple(comparison, count).map(([op, value]) => test("bids", op, value)),
  fc.tuple(fc.constantFrom("in", "notIn"), items).map(([op, value]) => test("bids", op, value)),
  range.map((value) => test("bids", "between", value)),
  choice.map((value) => test("method", "equal", value)),
  fc.tuple(fc.constantFrom("in", "notIn"), fc.array(choice)).map(([op, value]) => test("method", op, value)),
  fc.tuple(onDays, day).map(([op, value]) => test("closedOn", op, value)),
  number.map((value) => test("scores", "contains", value)),
  number.map((value) => test("scores", "doesNotContain", value)),
  items.map((value) => test("scores", "intersects", value)),
  fc
    .tuple(fc.constantFrom("someFact:", "everyFact:"), comparison, number)
    .map(([over, op, value]) => test("scores", `${over}${op}`, value)),
  fc.tuple(onRecords, group(fieldTest)).map(([op, value]) => test("bidders", op, value)),
  fc.constant({ condition: "too-few" }),
);

/** Any sound condition of the dictionary. */
export const anyCondition: fc.Arbitrary<unknown> = group(factTest);

/** Any case of the dictionary, in which any fact may be missing. */
export const anyPartialCase: fc.Arbitrary<Facts> = fc.record(sentFacts(), { requiredKeys: [] });

/** Any case of the dictionary with every fact and every field. */
export const anyWholeCase: fc.Arbitrary<Facts> = fc.record({
  ...sentFacts(),
  bidders: fc.array(fc.record({ price: number, local: fc.boolean() }), { maxLength: 3 }),
});

function sentFacts(): Record<string, fc.Arbitrary<unknown>> {
  return {
    urgent: fc.boolean(),
    bids: number,
    lots: number,
    method: choice,
    closedOn: day,
    scores: items,
    bidders: fc.array(fc.record({ price: number, local: fc.boolean() }, { requiredKeys: [] }), { maxLength: 3 }),
  };
}

function group(leaf: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const { node } = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      leaf,
      fc.record({ all: fc.array(tie("node"), { minLength: 1, maxLength: 3 }) }),
      fc.record({ any: fc.array(tie("node"), { minLength: 1, maxLength: 3 }) }),
      fc.record({ not: tie("node") }),
    ),
  }));
  return node;
}

function test(fact: string, operator: string, value: unknown): object {
  return { fact, operator, value };
}
