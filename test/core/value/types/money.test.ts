import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { createReader } from "../../../../engine/core/value/create-reader.ts";
import { sendValue } from "../../../../engine/core/value/send-value.ts";
import { aFact } from "../../../support/fact-definitions.ts";

const UNITS = [
  { unit: "fen", fen: 1, places: 0 },
  { unit: "yuan", fen: 100, places: 2 },
  { unit: "wanYuan", fen: 1_000_000, places: 6 },
] as const;

const readers = {
  fen: createReader(aFact("money", { unit: "fen" })),
  yuan: createReader(aFact("money", { unit: "yuan" })),
  wanYuan: createReader(aFact("money", { unit: "wanYuan" })),
};

describe("an exact amount", () => {
  test.each([
    ["yuan", 0.29, 29],
    ["yuan", 1.1, 110],
    ["yuan", "0.29", 29],
    ["yuan", "0.2900", 29],
    ["yuan", 4.35, 435],
    ["yuan", -0.01, -1],
    ["yuan", 50_000, 5_000_000],
    ["yuan", "90071992547409.91", 9_007_199_254_740_991],
    ["wanYuan", 300, 300_000_000],
    ["wanYuan", 0.000001, 1],
    ["wanYuan", 8.1, 8_100_000],
    ["wanYuan", "0.290001", 290_001],
    ["wanYuan", "9007199254.740991", 9_007_199_254_740_991],
    ["fen", 29, 29],
    ["fen", 9_007_199_254_740_991, 9_007_199_254_740_991],
  ] as const)("of %s: %s is %d fen", (unit, sent, fen) => {
    expect(readers[unit](sent)).toEqual({ ok: true, value: fen });
  });

  test("minus nothing is nothing", () => {
    for (const sent of [-0, "-0", "-0.00"]) {
      const reading = readers.yuan(sent);
      expect(reading.ok && Object.is(reading.value, 0)).toBe(true);
    }
  });
});

describe("an amount that cannot be held exactly", () => {
  test.each([
    ["yuan", 0.291, "NOT_EXACT"],
    ["yuan", "0.291", "NOT_EXACT"],
    ["yuan", 0.1 + 0.2, "NOT_EXACT"],
    ["yuan", 1e-300, "NOT_EXACT"],
    ["wanYuan", 0.0000001, "NOT_EXACT"],
    ["wanYuan", "0.0000001", "NOT_EXACT"],
    ["fen", 0.5, "NOT_EXACT"],
    ["fen", "1.5", "NOT_EXACT"],
    ["yuan", 1e14, "OUT_OF_RANGE"],
    ["yuan", "90071992547409.92", "OUT_OF_RANGE"],
    ["yuan", "99999999999999999999999999", "OUT_OF_RANGE"],
    ["yuan", 1e308, "OUT_OF_RANGE"],
    ["yuan", 90_071_992_547_409.91, "NOT_EXACT"],
    ["yuan", -90_071_992_547_409.91, "NOT_EXACT"],
    ["wanYuan", 9_007_199_254.740_992, "OUT_OF_RANGE"],
    ["fen", 9_007_199_254_740_992, "OUT_OF_RANGE"],
  ] as const)("of %s: %s is refused with %s", (unit, sent, code) => {
    expect(readers[unit](sent)).toMatchObject({ ok: false, code });
  });

  test("a JSON number that stands for more than one amount is refused, its text is not", () => {
    // Near 90 million million yuan, neighbouring JSON numbers are more than a fen apart.
    expect(readers.yuan(80_000_000_000_000.02)).toMatchObject({ ok: false, code: "NOT_EXACT" });
    expect(readers.yuan("80000000000000.02")).toEqual({ ok: true, value: 8_000_000_000_000_002 });
  });

  test.each([["300元"], ["1,000"], ["1e3"], [""], ["--1"], [" 1"], [true], [null], [{}], [[1]], [Number.NaN]])(
    "%j is no amount",
    (sent) => {
      expect(readers.yuan(sent)).toMatchObject({ ok: false, code: "WRONG_TYPE" });
    },
  );
});

describe("every amount", () => {
  test("is read exactly from its text in each unit, and sent back so that it is read again", () => {
    const fen = fc.oneof(
      fc.maxSafeInteger(),
      fc.integer({ min: -1_000_000, max: 1_000_000 }),
      fc.integer({ min: 0, max: 10 ** 12 }),
      fc.bigInt({ min: 2n ** 53n - 1000n, max: 2n ** 53n - 1n }).map(Number),
    );
    fc.assert(
      fc.property(fen, fc.constantFrom(...UNITS), (amount, { unit, places }) => {
        const value = amount + 0;
        const text = decimalText(amount, places);

        expect(readers[unit](text)).toEqual({ ok: true, value });
        expect(readers[unit](sendValue(amount, aFact("money", { unit })))).toEqual({ ok: true, value });
      }),
      { numRuns: 3000 },
    );
  });

  test("of up to 15 digits is read exactly from a JSON number", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 15) + 1, max: 10 ** 15 - 1 }),
        fc.constantFrom(...UNITS),
        (amount, unit) => {
          const sent: unknown = JSON.parse(decimalText(amount, unit.places));

          expect(readers[unit.unit](sent)).toEqual({ ok: true, value: amount + 0 });
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe("the bounds of the dictionary are in its unit", () => {
  const bounded = createReader(aFact("money", { unit: "wanYuan", minimum: 0, maximum: 0.29 }));

  test("the limit itself is inside, one fen more is not", () => {
    expect(bounded("0.29")).toEqual({ ok: true, value: 290_000 });
    expect(bounded("0.290001")).toMatchObject({
      code: "OUT_OF_RANGE",
      message: { zh: "不得大于0.29万元", en: "it must not be above CNY 2,900.00" },
    });
    expect(bounded("-0.000001")).toMatchObject({ code: "OUT_OF_RANGE", message: { zh: "不得小于0万元" } });
  });
});

function decimalText(fen: number, places: number): string {
  const digits = String(Math.abs(fen)).padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const sign = fen < 0 ? "-" : "";
  return places === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-places)}`;
}
