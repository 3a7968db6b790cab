import fc from "fast-check";
import { expect, test } from "vitest";

import { createReader } from "../../../../engine/core/value/create-reader.ts";
import { aFact } from "../../../support/fact-definitions.ts";

const read = createReader(aFact("decimal", { unit: "ratio" }));

test.each([
  [0.02, 0.02],
  ["0.02", 0.02],
  ["-1.50", -1.5],
  ["0.000", 0],
  [0.123456789012345, 0.123456789012345],
  [123_456_789_012_345, 123_456_789_012_345],
  [1e300, 1e300],
  ["100000000000000000000", 1e20],
])("%j is read as %d", (sent, value) => {
  expect(read(sent)).toEqual({ ok: true, value });
});

test.each([
  [0.1 + 0.2, "NOT_EXACT"],
  [2 / 3, "NOT_EXACT"],
  ["0.1234567890123456", "NOT_EXACT"],
  [1_234_567_890_123_456, "NOT_EXACT"],
  ["1e3", "WRONG_TYPE"],
  [".5", "WRONG_TYPE"],
  ["5.", "WRONG_TYPE"],
  ["05", "WRONG_TYPE"],
  ["+5", "WRONG_TYPE"],
  [" 5", "WRONG_TYPE"],
  ["５", "WRONG_TYPE"],
  ["", "WRONG_TYPE"],
  ["2%", "WRONG_TYPE"],
  ["0x10", "WRONG_TYPE"],
  ["NaN", "WRONG_TYPE"],
  [Number.NaN, "WRONG_TYPE"],
  [Number.NEGATIVE_INFINITY, "WRONG_TYPE"],
  [{}, "WRONG_TYPE"],
  [`0.${"1".repeat(100_000)}`, "WRONG_TYPE"],
])("%.30s is refused with %s", (sent, code) => {
  expect(read(sent)).toMatchObject({ ok: false, code });
});

test("a number is taken exactly when 15 digits write it", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (sent) => {
      expect(read(sent).ok).toBe(Number(sent.toPrecision(15)) === sent);
    }),
    { numRuns: 2000 },
  );
});

test("a number and its text are read alike", () => {
  fc.assert(
    fc.property(fc.integer({ min: -(10 ** 14), max: 10 ** 14 }), fc.integer({ min: 0, max: 12 }), (digits, places) => {
      const sent = digits / 10 ** places;
      const text = (BigInt(digits) < 0n ? "-" : "") + shift(String(Math.abs(digits)), places);

      expect(read(text)).toEqual(read(sent));
      expect(read(text)).toEqual({ ok: true, value: sent + 0 });
    }),
  );
});

function shift(digits: string, places: number): string {
  if (places === 0) return digits;
  const padded = digits.padStart(places + 1, "0");
  return `${padded.slice(0, -places)}.${padded.slice(-places)}`;
}
