import { Decimal } from "decimal.js";
import fc from "fast-check";
import { expect, test } from "vitest";

import { percentage, readableNumber } from "../../../engine/core/value/show-number.ts";

const number = fc
  .tuple(fc.integer({ min: -1e13, max: 1e13 }), fc.integer({ min: 0, max: 12 }))
  .map(([digits, places]) => new Decimal(digits).times(new Decimal(10).pow(-places)).toNumber() + 0);

test("numbers of few places, which take a short cut, read as exact arithmetic has them", () => {
  fc.assert(
    fc.property(number, (value) => {
      expect(readableNumber(value)).toBe(readableNumber(new Decimal(value)));
      expect(percentage(value)).toBe(`${readableNumber(new Decimal(value).times(100))}%`);
    }),
    { numRuns: 2_000, seed: 17 },
  );
});
