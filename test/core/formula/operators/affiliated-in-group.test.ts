import fc from "fast-check";
import { expect, test } from "vitest";

import type { Value } from "../../../../engine/core/value/value.ts";
import { aFact, aList } from "../../../support/fact-definitions.ts";
import { compiled, evaluated, record, type TestRecord } from "../../../support/formula-run.ts";

const FACTS = {
  bidders: aList({ lot: aFact("string"), company: aFact("string"), head: aFact("string") }),
  holdings: aList({ holder: aFact("string"), held: aFact("string"), share: aFact("decimal") }),
};

const affiliated = compiled(
  { affiliatedInGroup: [{ var: "bidders" }, { var: "holdings" }, { parameter: "share" }] },
  FACTS,
  { share: { type: "decimal" } },
);

const AB = [bidder("L1", "A"), bidder("L1", "B")];

test.each([
  ["nobody", [], [], false],
  ["strangers", AB, [], false],
  ["the same head", [bidder("L1", "A", "Li"), bidder("L1", "B", "Li")], [], true],
  ["no head known to either", AB, [], false],
  ["the same head in different lots", [bidder("L1", "A", "Li"), bidder("L2", "B", "Li")], [], false],
  ["one company that bids twice", [bidder("L1", "A", "Li"), bidder("L1", "A", "Li")], [], false],
  [
    "three of which the outer two have one head",
    [bidder("L1", "A", "Li"), bidder("L1", "B", "Wu"), bidder("L1", "C", "Li")],
    [],
    true,
  ],
  ["parent and subsidiary", AB, [holding("A", "B", 0.5)], true],
  ["a holding just below control", AB, [holding("A", "B", 0.4999)], false],
  ["a holding in two parts that together control", AB, [holding("A", "B", 0.3), holding("A", "B", 0.2)], true],
  ["a holding in two parts that do not", AB, [holding("A", "B", 0.3), holding("A", "B", 0.1999)], false],
  ["two holders that only together would control", AB, [holding("A", "B", 0.3), holding("X", "B", 0.3)], false],
  [
    "a part held and a part through a subsidiary that together control",
    AB,
    [holding("A", "S", 0.6), holding("A", "B", 0.25), holding("S", "B", 0.25)],
    true,
  ],
  [
    "a part held and a part through a subsidiary just below control",
    AB,
    [holding("A", "S", 0.6), holding("A", "B", 0.25), holding("S", "B", 0.2499)],
    false,
  ],
  [
    "a part held and a part through a company that is not a subsidiary",
    AB,
    [holding("A", "S", 0.4), holding("A", "B", 0.25), holding("S", "B", 0.25)],
    false,
  ],
  [
    "two subsidiaries of one holder that together control",
    AB,
    [holding("H", "A", 0.6), holding("H", "S", 0.6), holding("A", "B", 0.25), holding("S", "B", 0.25)],
    true,
  ],
  ["control through a chain", AB, [holding("A", "X", 0.6), holding("X", "Y", 1), holding("Y", "B", 0.5)], true],
  ["a chain that breaks", AB, [holding("A", "X", 0.6), holding("X", "Y", 0.1), holding("Y", "B", 1)], false],
  ["one holder of both", AB, [holding("H", "A", 0.5), holding("H", "B", 0.5)], true],
  [
    "one holder of both through chains",
    AB,
    [holding("H", "X", 1), holding("X", "A", 1), holding("H", "Y", 1), holding("Y", "B", 1)],
    true,
  ],
  ["both holding a third", AB, [holding("A", "X", 0.5), holding("B", "X", 0.5)], false],
  [
    "a circle that does not meet",
    AB,
    [holding("A", "X", 1), holding("X", "A", 1), holding("B", "Y", 1), holding("Y", "B", 1)],
    false,
  ],
  ["a circle that does", AB, [holding("A", "X", 1), holding("X", "B", 1), holding("B", "A", 1)], true],
  ["a company that holds itself", AB, [holding("A", "A", 1), holding("B", "B", 1)], false],
  [
    "one holder, different lots",
    [bidder("L1", "A"), bidder("L2", "B")],
    [holding("H", "A", 1), holding("H", "B", 1)],
    false,
  ],
  ["the holder is one of three", [...AB, bidder("L1", "H")], [holding("H", "B", 1)], true],
])("%s", (_situation, bidders, holdings, expected) => {
  expect(ask(bidders, holdings)).toEqual(known(expected));
  expect(ask(bidders.toReversed(), holdings.toReversed())).toEqual(known(expected));
});

test("agree with a search for what each company controls", () => {
  const company = fc.constantFrom("A", "B", "C", "D", "E", "F");
  const edges = fc.array(fc.tuple(company, company, fc.constantFrom(0.3, 0.2, 0.5, 0.9)), { maxLength: 8 });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom("L1", "L2"), company), { maxLength: 5 }), edges, (bids, holds) => {
      const controls = (holder: string, group = new Set([holder])): ReadonlySet<string> => {
        for (const candidate of ["A", "B", "C", "D", "E", "F"]) {
          const parts = holds.filter(([by, held]) => group.has(by) && held === candidate);
          const share = parts.reduce((sum, part) => sum + part[2] * 10, 0);
          if (share >= 5 && !group.has(candidate)) return controls(holder, group.add(candidate));
        }
        return group;
      };
      const expected = bids.some(([lot, one]) =>
        bids.some(
          ([otherLot, other]) =>
            lot === otherLot &&
            one !== other &&
            ["A", "B", "C", "D", "E", "F"].some((name) => controls(name).has(one) && controls(name).has(other)),
        ),
      );

      expect(
        ask(
          bids.map(([lot, name]) => bidder(lot, name)),
          holds.map(([holder, held, share]) => holding(holder, held, share)),
        ),
      ).toEqual(known(expected));
    }),
    { numRuns: 500 },
  );
});

test("a missing field makes it unknown even where another pair is affiliated", () => {
  const incomplete = record({ lot: "L1", company: "C" });

  expect(ask([bidder("L1", "A", "Li"), bidder("L1", "B", "Li"), incomplete])).toEqual({ kind: "unknown" });
  expect(ask(AB, [holding("A", "B", 1), record({ holder: "X", held: "Y" })])).toEqual({ kind: "unknown" });
  expect(ask(AB, [holding("A", "B", 1), record({ holder: "X", share: 0.1 })])).toEqual({ kind: "unknown" });
});

test("a long chain of 10,000 holdings is followed to its end", () => {
  const holdings = Array.from({ length: 9999 }, (_, index) => holding(`H${index + 1}`, `H${index}`, 1));

  expect(ask([bidder("L1", "H0"), bidder("L1", "H9999")], holdings)).toEqual(known(true));
});

test("more lots and holders than can be followed are told", () => {
  const holdings = Array.from({ length: 10_000 }, (_, index) => holding(`H${index}`, "A", 1));
  const bidders = Array.from({ length: 5000 }, (_, lot) => bidder(`L${lot}`, "A"));

  expect(ask(bidders, holdings)).toMatchObject({ kind: "failed", code: "TOO_LARGE" });
});

function bidder(lot: string, company: string, head = ""): TestRecord {
  return record({ lot, company, head });
}

function holding(holder: string, held: string, share: number): TestRecord {
  return record({ holder, held, share });
}

function ask(bidders: readonly TestRecord[], holdings: readonly TestRecord[] = []): unknown {
  return evaluated(affiliated, { bidders, holdings }, { share: 0.5 });
}

function known(value: Value): object {
  return { kind: "known", value };
}
