import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { aFact } from "../../../support/fact-definitions.ts";
import { compiled, evaluated } from "../../../support/formula-run.ts";
import { nearestNumber, rationalOf } from "../../../support/rational.ts";

const FACTS = { n: aFact("integer"), d: aFact("decimal"), deposit: aFact("money"), estimate: aFact("money") };

function valueOf(formula: unknown, facts: Readonly<Record<string, number>> = {}): unknown {
  const result = evaluated(compiled(formula, FACTS), facts);
  return result.kind === "known" ? result.value : result;
}

describe("numbers", () => {
  test.each([
    [{ "+": [0.1, 0.2] }, 0.3],
    [{ "+": [1, 2, 3, 4] }, 10],
    [{ "-": [0.3, 0.1] }, 0.2],
    [{ "*": [1.1, 1.1] }, 1.21],
    [{ "*": [3, { "/": [1, 3] }] }, 1],
    [{ "/": [2, 3] }, 0.6666666666666666],
    [{ "/": [1, -8] }, -0.125],
    [{ min: [3, 0.5, 2] }, 0.5],
    [{ max: [3, 0.5, 2] }, 3],
    [{ floor: 2.999 }, 2],
    [{ floor: -2.001 }, -3],
    [{ ceil: 2.001 }, 3],
    [{ ceil: -2.999 }, -2],
    [{ ceil: { "*": [{ "/": [1, 3] }, 3] } }, 1],
    [{ floor: { "*": [{ "/": [1, 3] }, 9] } }, 3],
    [{ ceil: { "*": [60, 0.8] } }, 48],
    [{ ceil: { "*": [55, 0.2] } }, 11],
    [{ round: 2.5 }, 3],
    [{ round: 1.005 }, 1],
    [{ round: -0.5 }, -1],
    [{ if: [{ ">": [3, { "*": [9, { "/": [1, 3] }] }] }, 1, 0] }, 0],
    [{ if: [{ "==": [{ "+": [0.1, 0.2] }, 0.3] }, 1, 0] }, 1],
  ])("%j is %d", (formula, value) => {
    expect(valueOf(formula)).toBe(value);
  });

  test("a quotient is the number nearest to the exact one", () => {
    const share = compiled({ "/": [{ var: "deposit" }, { var: "estimate" }] }, FACTS);
    const fen = fc.oneof(fc.maxSafeNat(), fc.integer({ min: 0, max: 10_000 }));
    fc.assert(
      fc.property(fen, fen.filter(Boolean), (deposit, estimate) => {
        const [[a, b], [c, d]] = [rationalOf(deposit), rationalOf(estimate)];

        expect(evaluated(share, { deposit, estimate })).toEqual({
          kind: "known",
          value: nearestNumber([a * d, b * c]),
        });
      }),
      { numRuns: 2000 },
    );
  });

  test("a product of decimals is the number nearest to the exact one", () => {
    const product = compiled({ "*": [{ var: "d" }, { var: "d" }, { var: "n" }] }, FACTS);
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.integer({ min: -1000, max: 1000 }), (digits, n) => {
        const d = digits / 10 ** 6;
        const [[a, b], [c]] = [rationalOf(d), rationalOf(n)];

        expect(evaluated(product, { d, n })).toEqual({ kind: "known", value: nearestNumber([a * a * c, b * b]) });
      }),
    );
  });
});

describe("money is whole fen", () => {
  test.each([
    [{ "+": [{ var: "deposit" }, { var: "estimate" }] }, { deposit: 10, estimate: 20 }, 30],
    [{ "*": [{ var: "deposit" }, 0.02] }, { deposit: 12_345 }, 247],
    [{ "*": [{ var: "deposit" }, 0.02] }, { deposit: 12_325 }, 247],
    [{ "*": [{ var: "deposit" }, 0.02] }, { deposit: 12_324 }, 246],
    [{ "/": [{ var: "deposit" }, 2] }, { deposit: 5 }, 3],
    [{ "/": [{ var: "deposit" }, 2] }, { deposit: -5 }, -3],
    [{ "/": [{ var: "deposit" }, 3] }, { deposit: 100 }, 33],
    [{ "*": [{ "/": [{ var: "deposit" }, 3] }, 3] }, { deposit: 100 }, 100],
    [{ "/": [{ var: "deposit" }, { var: "estimate" }] }, { deposit: 2, estimate: 100 }, 0.02],
  ])("%j of %j is %d", (formula, facts, value) => {
    expect(valueOf(formula, facts)).toBe(value);
  });

  test("half a fen is rounded up only at the end", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 12 }),
        fc.integer({ min: 0, max: 10_000 }),
        (deposit, tenThousandths) => {
          const exact = BigInt(deposit) * BigInt(tenThousandths);

          expect(valueOf({ "*": [{ var: "deposit" }, tenThousandths / 10_000] }, { deposit })).toBe(
            Number((exact * 2n + 10_000n) / 20_000n),
          );
        },
      ),
    );
  });
});

describe("what cannot be computed is told", () => {
  test.each([
    [{ "/": [1, 0] }, {}, "DIVISION_BY_ZERO"],
    [{ "/": [{ var: "deposit" }, { var: "estimate" }] }, { deposit: 0, estimate: 0 }, "DIVISION_BY_ZERO"],
    [{ "/": [1, { "-": [0.3, { "+": [0.1, 0.2] }] }] }, {}, "DIVISION_BY_ZERO"],
    [{ "*": [{ var: "n" }, { var: "n" }] }, { n: 9_007_199_254_740_991 }, "OUT_OF_RANGE"],
    [{ "+": [{ var: "deposit" }, { var: "deposit" }] }, { deposit: 9_007_199_254_740_991 }, "OUT_OF_RANGE"],
    [{ "*": [1e300, 1e300] }, {}, "OUT_OF_RANGE"],
    [{ round: 1e300 }, {}, "OUT_OF_RANGE"],
  ])("%j of %j fails with %s", (formula, facts, code) => {
    expect(valueOf(formula, facts)).toMatchObject({ kind: "failed", code });
  });

  test("with words for the user", () => {
    expect(valueOf({ "/": [1, 0] })).toEqual({
      kind: "failed",
      code: "DIVISION_BY_ZERO",
      message: { zh: "除数为零", en: "it divides by zero" },
    });
  });

  test("a number that is too large on the way but not at the end is no fault", () => {
    expect(valueOf({ "/": [{ "*": [{ var: "n" }, { var: "n" }] }, { var: "n" }] }, { n: 9_007_199_254_740_991 })).toBe(
      9_007_199_254_740_991,
    );
  });
});
