import { Decimal } from "decimal.js";

const USUAL_PLACES = 2;
const MOST_PLACES = 20;
const CLOSE_ENOUGH = 0.005;

/** A number for reading: two decimals, or as many more as it takes not to look rounder, or much larger, than it is. */
export function readableNumber(value: Decimal.Value): string {
  if (typeof value === "number" && hasPlaces(value, 100)) return String(value);
  const exact = new Decimal(value);
  for (let places = USUAL_PLACES; places < MOST_PLACES; places += 1) {
    const rounded = exact.toDecimalPlaces(places, Decimal.ROUND_HALF_UP);
    const isClose = rounded.minus(exact).abs().lessThanOrEqualTo(exact.abs().times(CLOSE_ENOUGH));
    if (isClose && (rounded.equals(exact) || rounded.decimalPlaces() === places)) return rounded.toFixed();
  }
  return exact.toFixed();
}

/** A ratio as a percentage: 0.02 is 2%. */
export function percentage(ratio: number): string {
  if (hasPlaces(ratio, 10_000)) return `${Math.round(ratio * 10_000) / 100}%`;
  return `${readableNumber(new Decimal(ratio).times(100))}%`;
}

/** Whether a number is a whole number of hundredths, or of what `parts` says. Most are, and need no slow exact arithmetic. */
function hasPlaces(value: number, parts: number): boolean {
  return Math.abs(value) < 1e9 && Math.round(value * parts) / parts === value;
}

/** Plain digits with a comma before every three digits of the whole part. */
export function withThousands(digits: string): string {
  const [whole = "", fraction] = digits.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
