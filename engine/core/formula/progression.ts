import { Decimal } from "decimal.js";

import { tooLarge } from "./records.ts";

/** Whether any three different prices above zero are in exact arithmetic or geometric progression. */
export function isRegularlySpaced(prices: readonly number[]): boolean {
  const different = [...new Set(prices)].filter((price) => price > 0);
  const sorted = wholePrices(different).toSorted((first, second) => first - second);
  return hasTriple(sorted, arithmeticGap) || hasTriple(sorted, geometricGap);
}

/** Negative, zero or positive as the outer two are too low, in progression with, or too high for the middle one. */
type Gap = (low: number, middle: number, high: number) => number;

const arithmeticGap: Gap = (low, middle, high) => high - middle - (middle - low);

const geometricGap: Gap = (low, middle, high) => {
  const gap = low * high - middle * middle;
  // Rounding keeps the order of two products, so only those that look equal in binary have to be compared exactly.
  return gap === 0 ? Number(BigInt(low) * BigInt(high) - BigInt(middle) * BigInt(middle)) : gap;
};

/** For each middle one, walks outwards on both sides: the gap says which side has to move on. */
function hasTriple(sorted: readonly number[], gapOf: Gap): boolean {
  return sorted.some((middle, position) => {
    let below = position - 1;
    let above = position + 1;
    while (below >= 0 && above < sorted.length) {
      const gap = gapOf(sorted[below] ?? 0, middle, sorted[above] ?? 0);
      if (gap === 0) return true;
      if (gap < 0) above += 1;
      else below -= 1;
    }
    return false;
  });
}

/** The prices as whole numbers: decimals are all moved by the same number of places. */
function wholePrices(prices: readonly number[]): number[] {
  if (prices.every(Number.isSafeInteger)) return [...prices];
  const decimals = prices.map((price) => new Decimal(price));
  const factor = new Decimal(10).pow(Math.max(...decimals.map((price) => price.decimalPlaces())));
  const whole = decimals.map((price) => price.times(factor).toNumber());
  if (whole.every(Number.isSafeInteger)) return whole;
  throw tooLarge("报价的位数过多", "the prices have too many digits");
}
