import { describe, expect, test } from "vitest";

import type { FactDefinition } from "../../../engine/core/model/formats.generated.ts";
import { aFact } from "../../support/a-fact.ts";
import { aPolicy, compiled } from "../../support/a-policy.ts";
import { faultsOf } from "../../support/faults-of.ts";

const plus = (fact: string): FactDefinition => aFact({ source: "derived", formula: { "+": [{ var: fact }, 1] } });
const faults = (facts: Readonly<Record<string, unknown>>): string[] => faultsOf(aPolicy({ facts }));

describe("derived facts", () => {
  test("are computed after what they read, in whatever order the dictionary lists them", () => {
    const facts = { third: plus("second"), second: plus("first"), first: plus("bids"), bids: "integer" };
    const policy = compiled(aPolicy({ facts }));

    expect(policy.derivations.map(({ source }) => source.name)).toEqual(["first", "second", "third"]);
  });

  test("may share what they read", () => {
    const both = aFact({ source: "derived", formula: { "+": [{ var: "left" }, { var: "right" }] } });

    expect(faults({ both, left: plus("bids"), right: plus("bids"), bids: "integer" })).toEqual([]);
  });

  test.each([
    [{ one: plus("one") }, ["FORMULA_CIRCULAR facts#/facts/one/formula"]],
    [{ one: plus("two"), two: plus("three"), three: plus("one") }, ["FORMULA_CIRCULAR facts#/facts/one/formula"]],
    [{ start: plus("one"), one: plus("two"), two: plus("one") }, ["FORMULA_CIRCULAR facts#/facts/one/formula"]],
  ])("that lead back to themselves are told once: %j", (facts, expected) => {
    expect(faults(facts)).toEqual(expected);
  });

  test("in a chain of five hundred are ordered at once", () => {
    const names = Array.from({ length: 499 }, (_, index) => `f${index}`);
    const chain = Object.fromEntries(names.map((name, index) => [name, plus(names[index + 1] ?? "bids")]));
    const start = performance.now();

    expect(faults({ ...chain, bids: "integer" })).toEqual([]);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

const derived = (type: FactDefinition["type"], formula: Record<string, unknown>): string[] =>
  faults({ bids: "integer", closedOn: "date", it: aFact({ type, source: "derived", formula }) });

describe("what a formula gives must be what the dictionary declares", () => {
  const told = ["FORMULA_TYPE_DIFFERS facts#/facts/it"];

  test.each([
    ["integer", { "+": [{ var: "bids" }, 1] }, []],
    ["decimal", { "+": [{ var: "bids" }, 1] }, []],
    ["integer", { "/": [{ var: "bids" }, 2] }, []],
    ["boolean", { ">": [{ var: "bids" }, 1] }, []],
    ["date", { addDays: [{ var: "closedOn" }, 1] }, []],
    ["boolean", { "+": [{ var: "bids" }, 1] }, told],
    ["date", { daysBetween: [{ var: "closedOn" }, { var: "closedOn" }] }, told],
    ["string", { ">": [{ var: "bids" }, 1] }, told],
  ] as const)("%s by %j: %j", (type, formula, expected) => {
    expect(derived(type, formula)).toEqual(expected);
  });
});

test("every fault of a formula is told at its place in the dictionary", () => {
  const formula = { "+": [{ var: "bidz" }, { parameter: "no-such" }, { plus: [1] }] };

  expect(faults({ bids: "integer", it: aFact({ source: "derived", formula }) })).toEqual([
    "FORMULA_WRONG facts#/facts/it/formula/+/0/var",
    "FORMULA_WRONG facts#/facts/it/formula/+/1/parameter",
    "FORMULA_WRONG facts#/facts/it/formula/+/2/plus",
  ]);
});
