import fc from "fast-check";
import { expect, test } from "vitest";

import type { Value } from "../../../../engine/core/value/value.ts";
import { aFact, aList } from "../../../support/fact-definitions.ts";
import { compiled, evaluated, record, type TestRecord } from "../../../support/formula-run.ts";

const FACTS = {
  bids: aList({ lot: aFact("string"), price: aFact("money"), rate: aFact("decimal") }),
};

const spacing = compiled({ regularSpacing: [{ var: "bids" }, "lot", "price"] }, FACTS);

test.each([
  [[], false],
  [[100, 200], false],
  [[100, 200, 300], true],
  [[300, 100, 200], true],
  [[100, 200, 301], false],
  [[100, 200, 400], true],
  [[100, 110, 121], true],
  [[100, 110, 122], false],
  [[100, 150, 225], true],
  [[100, 100, 100], false],
  [[100, 100, 200], false],
  [[7, 100, 213, 200, 999, 300], true],
  [[7, 100, 213, 201, 999, 300], false],
  [[0, 100, 200], false],
  [[4_503_599_627_370_495, 4_503_599_627_370_496, 4_503_599_627_370_498], false],
  [[4_503_599_627_370_495, 4_503_599_627_370_496, 4_503_599_627_370_497], true],
  // 100000002 squared is one less than 5 times 2000000080000001, which binary arithmetic does not see.
  [[5, 100_000_002, 2_000_000_080_000_001], false],
  [[4, 100_000_002, 2_500_000_100_000_001], true],
])("%j: %s", (prices, expected) => {
  expect(evaluated(spacing, { bids: bids(...prices) })).toEqual(known(expected));
});

test("is looked for within each lot", () => {
  expect(evaluated(spacing, { bids: [...bids(100, 200), record({ lot: "L2", price: 300 })] })).toEqual(known(false));
  expect(
    evaluated(spacing, { bids: [...bids(1, 17), ...[5, 10, 15].map((price) => record({ lot: "L2", price }))] }),
  ).toEqual(known(true));
});

test("agrees with trying every three prices", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 7 }), (prices) => {
      const sorted = [...new Set(prices)].toSorted((one, other) => one - other);
      const expected = sorted.some((low, i) =>
        sorted
          .slice(i + 1)
          .some((middle, j) =>
            sorted.slice(i + j + 2).some((high) => low + high === 2 * middle || low * high === middle * middle),
          ),
      );

      expect(evaluated(spacing, { bids: bids(...prices) })).toEqual(known(expected));
    }),
    { numRuns: 1000 },
  );
});

test("decimals are compared as they are written", () => {
  const rates = compiled({ regularSpacing: [{ var: "bids" }, "lot", "rate"] }, FACTS);

  expect(evaluated(rates, { bids: at(0.1, 0.2, 0.3) })).toEqual(known(true));
  expect(evaluated(rates, { bids: at(0.1, 0.2, 0.31) })).toEqual(known(false));
  expect(evaluated(rates, { bids: at(1e-300, 1, 5) })).toMatchObject({ kind: "failed", code: "TOO_LARGE" });
});

test("of a thousand bids is found, of more it is not looked for", () => {
  const growing = Array.from({ length: 1001 }, (_, index) => 1_000_003 * (index + 1) ** 3 + index);

  expect(evaluated(spacing, { bids: bids(...growing.slice(0, 1000)) })).toMatchObject({ kind: "known" });
  expect(evaluated(spacing, { bids: bids(...growing) })).toMatchObject({ kind: "failed", code: "TOO_LARGE" });
});

test("a bid without a price makes it unknown", () => {
  expect(evaluated(spacing, { bids: [...bids(100, 200, 300), record({ lot: "L1" })] })).toEqual({ kind: "unknown" });
});

function bids(...prices: readonly number[]): TestRecord[] {
  return prices.map((price) => record({ lot: "L1", price }));
}

function at(...values: readonly number[]): TestRecord[] {
  return values.map((rate) => record({ lot: "L1", rate }));
}

function known(value: Value): object {
  return { kind: "known", value };
}
