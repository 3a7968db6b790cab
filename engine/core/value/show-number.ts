import { Decimal } from "decimal.js";

const USUAL_PLACES = 2;
const MOST_PLACES = 20;

/** A number in plain digits, never in exponents. */
export function plainNumber(value: number): string {
  return new Decimal(value).toFixed();
}

/** A number for reading: two decimals at most, unless that would make it look like a rounder number than it is. */
export function readableNumber(value: Decimal.Value): string {
  const exact = new Decimal(value);
  for (let places = USUAL_PLACES; places < MOST_PLACES; places += 1) {
    const rounded = exact.toDecimalPlaces(places, Decimal.ROUND_HALF_UP);
    if (rounded.equals(exact) || rounded.decimalPlaces() === places) return rounded.toFixed();
  }
  return exact.toFixed();
}

/** A ratio as a percentage: 0.02 is 2%. */
export function percentage(ratio: number): string {
  return `${readableNumber(new Decimal(ratio).times(100))}%`;
}

/** Plain digits with a comma before every three digits of the whole part. */
export function withThousands(digits: string): string {
  const [whole = "", fraction] = digits.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
