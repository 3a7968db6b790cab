import { Decimal } from "decimal.js";

const DIGITS = 40;
const Exact = Decimal.clone({ precision: DIGITS, rounding: Decimal.ROUND_HALF_UP, defaults: true });
const ONE = new Exact(1);
const TWO = new Exact(2);

/**
 * A quotient that is not divided out, so that a third times three is one. Numerator and denominator are decimals of at most
 * 40 digits; only when a product would need more is the quotient taken, correct to 40 digits. The denominator is positive.
 */
export class Fraction {
  readonly #top: number | Decimal;
  readonly #bottom: number | Decimal;

  /** A plain number stands for a safe whole one: most quotients are of such, and need no decimals. */
  constructor(numerator: number | Decimal, denominator: number | Decimal) {
    const flipped = typeof denominator === "number" ? denominator < 0 : denominator.isNegative();
    this.#top = flipped ? negated(numerator) : numerator;
    this.#bottom = flipped ? negated(denominator) : denominator;
  }

  get numerator(): Decimal {
    return decimalOf(this.#top);
  }

  get denominator(): Decimal {
    return decimalOf(this.#bottom);
  }

  /** Numerator and denominator, where both are safe whole numbers. */
  get whole(): { readonly top: number; readonly bottom: number } | undefined {
    const [top, bottom] = [this.#top, this.#bottom];
    return typeof top === "number" && typeof bottom === "number" ? { top, bottom } : undefined;
  }
}

/** A number in a formula. A plain number stands for the decimal that is written with its digits: 0.1 is exactly a tenth. */
export type ExactNumber = number | Fraction;

/** The exact sum. */
export function add(first: ExactNumber, second: ExactNumber): ExactNumber {
  if (isWhole(first) && isWhole(second) && isWhole(first + second)) return first + second;
  const [a, b] = [toFraction(first), toFraction(second)];
  if (a.denominator.equals(b.denominator)) return new Fraction(a.numerator.plus(b.numerator), a.denominator);
  const left = product(a.numerator, b.denominator);
  const right = product(b.numerator, a.denominator);
  const denominator = product(a.denominator, b.denominator);
  if (left === undefined || right === undefined || denominator === undefined) {
    return new Fraction(quotient(a).plus(quotient(b)), ONE);
  }
  return new Fraction(left.plus(right), denominator);
}

/** The number with the other sign. */
export function negate(value: ExactNumber): ExactNumber {
  if (typeof value === "number") return 0 - value;
  return new Fraction(value.numerator.negated(), value.denominator);
}

/** The exact product. */
export function multiply(first: ExactNumber, second: ExactNumber): ExactNumber {
  if (isWhole(first) && isWhole(second) && isWhole(first * second)) return first * second + 0;
  const [a, b] = [toFraction(first), toFraction(second)];
  return (
    ratio(a.numerator, b.numerator, a.denominator, b.denominator) ?? new Fraction(quotient(a).times(quotient(b)), ONE)
  );
}

/** The exact quotient; the caller has made sure that the divisor is not zero. */
export function divide(dividend: ExactNumber, divisor: ExactNumber): ExactNumber {
  if (isWhole(dividend) && isWhole(divisor)) return new Fraction(dividend, divisor);
  if (typeof dividend === "number" && typeof divisor === "number") {
    return new Fraction(new Exact(dividend), new Exact(divisor));
  }
  const [a, b] = [toFraction(dividend), toFraction(divisor)];
  return (
    ratio(a.numerator, b.denominator, a.denominator, b.numerator) ?? new Fraction(quotient(a).div(quotient(b)), ONE)
  );
}

/** Negative, zero or positive as the first number is less than, equal to or greater than the second. */
export function compare(first: ExactNumber, second: ExactNumber): number {
  if (typeof first === "number" && typeof second === "number") return first - second;
  const [a, b] = [toFraction(first), toFraction(second)];
  const left = product(a.numerator, b.denominator);
  const right = product(b.numerator, a.denominator);
  if (left === undefined || right === undefined) return quotient(a).comparedTo(quotient(b));
  return left.comparedTo(right);
}

/** The greatest whole number that is not above. */
export function floor(value: ExactNumber): ExactNumber {
  if (typeof value === "number") return Math.floor(value);
  const { whole } = value;
  if (whole !== undefined) return floorOfWhole(whole);
  return wholeOf(floorOf(value.numerator, value.denominator));
}

/** The nearest whole number; a half is rounded away from zero (四舍五入). */
export function round(value: ExactNumber): ExactNumber {
  const { numerator, denominator } = toFraction(value);
  const nearest = floorOf(numerator.abs().times(TWO).plus(denominator), denominator.times(TWO));
  return wholeOf(numerator.isNegative() ? nearest.negated() : nearest);
}

/** The number that JavaScript holds nearest to the exact value, infinite when it is too large; never minus zero. */
export function toNumber(value: ExactNumber): number {
  if (typeof value === "number") return value + 0;
  const { whole } = value;
  // One division of safe whole numbers is rounded once, as the quotient of 40 digits is.
  return (whole === undefined ? quotient(value).toNumber() : whole.top / whole.bottom) + 0;
}

function isWhole(value: ExactNumber): value is number {
  return Number.isSafeInteger(value);
}

function decimalOf(value: number | Decimal): Decimal {
  return typeof value === "number" ? new Exact(value) : value;
}

function negated(value: number | Decimal): number | Decimal {
  return typeof value === "number" ? 0 - value : value.negated();
}

function toFraction(value: ExactNumber): Fraction {
  return typeof value === "number" ? new Fraction(new Exact(value), ONE) : value;
}

function quotient({ numerator, denominator }: Fraction): Decimal {
  return denominator.equals(ONE) ? numerator : numerator.div(denominator);
}

/** The product, or undefined if it could not be held exactly. */
function product(first: Decimal, second: Decimal): Decimal | undefined {
  return first.precision() + second.precision() <= DIGITS ? first.times(second) : undefined;
}

function ratio(top: Decimal, otherTop: Decimal, bottom: Decimal, otherBottom: Decimal): Fraction | undefined {
  const numerator = product(top, otherTop);
  const denominator = product(bottom, otherBottom);
  return numerator === undefined || denominator === undefined ? undefined : new Fraction(numerator, denominator);
}

/** The remainder is exact, and so is then the division. */
function floorOfWhole({ top, bottom }: { readonly top: number; readonly bottom: number }): number {
  const remainder = top % bottom;
  return (top - remainder) / bottom - (remainder < 0 ? 1 : 0) + 0;
}

function floorOf(numerator: Decimal, denominator: Decimal): Decimal {
  const truncated = numerator.dividedToIntegerBy(denominator);
  return truncated.times(denominator).greaterThan(numerator) ? truncated.minus(ONE) : truncated;
}

function wholeOf(value: Decimal): ExactNumber {
  const number = value.toNumber() + 0;
  return Number.isSafeInteger(number) ? number : new Fraction(value, ONE);
}
