import fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  add,
  compare,
  divide,
  floor,
  multiply,
  negate,
  round,
  toNumber,
  type ExactNumber,
} from "../../../engine/core/formula/exact-number.ts";
import { nearestNumber, rationalOf, type Rational } from "../../support/rational.ts";

const whole = fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -1000, max: 1000 }));
const decimal = fc
  .tuple(fc.integer({ min: -(10 ** 15) + 1, max: 10 ** 15 - 1 }), fc.integer({ min: 0, max: 10 }))
  .map(([digits, places]) => digits / 10 ** places);
const number = fc.oneof(whole, decimal);
const divisor = number.filter((value) => value !== 0);

describe("arithmetic agrees with fractions of big integers", () => {
  test("in sums, differences and products", () => {
    fc.assert(
      fc.property(number, number, (first, second) => {
        const [a, b] = [rationalOf(first), rationalOf(second)];

        expect(toNumber(add(first, second))).toBe(nearestNumber([a[0] * b[1] + b[0] * a[1], a[1] * b[1]]));
        expect(toNumber(add(first, negate(second)))).toBe(nearestNumber([a[0] * b[1] - b[0] * a[1], a[1] * b[1]]));
        expect(toNumber(multiply(first, second))).toBe(nearestNumber([a[0] * b[0], a[1] * b[1]]));
      }),
      { numRuns: 3000 },
    );
  });

  test("in quotients, to the nearest number", () => {
    fc.assert(
      fc.property(number, divisor, (first, second) => {
        expect(toNumber(divide(first, second))).toBe(nearestNumber(quotient(first, second)));
      }),
      { numRuns: 5000 },
    );
  });

  test("in comparing quotients, however close they are", () => {
    fc.assert(
      fc.property(whole, whole.filter(Boolean), whole, whole.filter(Boolean), (a, b, c, d) => {
        const [one, other] = [quotient(a, b), quotient(c, d)];
        const expected = one[0] * other[1] - other[0] * one[1];

        expect(Math.sign(compare(divide(a, b), divide(c, d)))).toBe(sign(expected));
        expect(Math.sign(compare(divide(a, b), divide(a, b)))).toBe(0);
      }),
      { numRuns: 3000 },
    );
  });

  test("in rounding quotients", () => {
    fc.assert(
      fc.property(whole, whole.filter(Boolean), (a, b) => {
        const [n, d] = quotient(a, b);
        const down = n / d - (n % d < 0n ? 1n : 0n);
        const twice = 2n * (n < 0n ? -n : n) + d;
        const nearest = (n < 0n ? -1n : 1n) * (twice / (2n * d));

        expect(toNumber(floor(divide(a, b)))).toBe(Number(down));
        expect(toNumber(round(divide(a, b)))).toBe(Number(nearest));
      }),
      { numRuns: 3000 },
    );
  });
});

describe("quotients are not divided out", () => {
  test("a part of a whole times the parts is the whole", () => {
    fc.assert(
      fc.property(whole, whole.filter(Boolean), (a, b) => {
        const product = multiply(divide(a, b), b);

        expect(compare(product, a)).toBe(0);
        expect(toNumber(floor(product))).toBe(a + 0);
      }),
    );
  });

  test("three of nine are exactly a third", () => {
    const third = divide(1, 3);

    expect(compare(3, multiply(9, third))).toBe(0);
    expect(compare(add(add(third, third), third), 1)).toBe(0);
    expect(compare(divide(2, 3), divide(6, 9))).toBe(0);
    expect(compare(add(divide(1, 3), divide(1, 6)), 0.5)).toBe(0);
  });

  test("ten tenths are one", () => {
    expect(Array.from({ length: 10 }, () => 0.1).reduce<ExactNumber>(add, 0)).toSatisfy(
      (sum: ExactNumber) => compare(sum, 1) === 0,
    );
  });
});

test("a long computation stays small, and right to some forty digits", () => {
  const harmonic = Array.from({ length: 5000 }, (_, index) => divide(1, index + 1)).reduce(add, 0);

  expect(toNumber(harmonic)).toBeCloseTo(9.094508852984436, 14);
  expect(typeof harmonic === "number" ? 0 : harmonic.denominator.precision()).toBeLessThanOrEqual(40);
});

test("halves are rounded away from zero", () => {
  expect([2.5, -2.5, 0.5, -0.5, 1.4999999999999998].map((value) => toNumber(round(value)))).toEqual([3, -3, 1, -1, 1]);
});

test("zero has no sign", () => {
  for (const zero of [add(0.1, -0.1), multiply(-1, 0), negate(0), divide(0, -3), round(-0.2), add(-0, -0)]) {
    expect(Object.is(toNumber(zero), 0)).toBe(true);
  }
});

function quotient(first: number, second: number): Rational {
  const [a, b] = [rationalOf(first), rationalOf(second)];
  const bottom = a[1] * b[0];
  return bottom < 0n ? [-a[0] * b[1], -bottom] : [a[0] * b[1], bottom];
}

function sign(value: bigint): number {
  return value === 0n ? 0 : value < 0n ? -1 : 1;
}
