/** A fraction of big integers with a positive denominator: the reference against which exact arithmetic is tested. */
export type Rational = readonly [numerator: bigint, denominator: bigint];

/** The fraction that is written with the digits of a number: 0.1 is 1/10. */
export function rationalOf(value: number): Rational {
  const [mantissa = "0", exponent = "0"] = String(value).split("e");
  const [wholePart = "0", fraction = ""] = mantissa.split(".");
  return scaled(BigInt(wholePart + fraction), Number(exponent) - fraction.length);
}

/** The number nearest to a fraction, ties to the even one, found by comparing neighbours exactly. */
export function nearestNumber([numerator, denominator]: Rational): number {
  if (numerator < 0n) return 0 - nearestNumber([-numerator, denominator]);
  // Sixty-odd leading bits are more than a number holds; a sticky last bit keeps ties apart from near-ties.
  const shift = BigInt(Math.max(0, 64 - (numerator.toString(2).length - denominator.toString(2).length)));
  const leading = (numerator << shift) / denominator;
  const sticky = (numerator << shift) % denominator === 0n ? 0n : 1n;
  return Number((leading << 1n) | sticky) / 2 ** Number(shift + 1n);
}

function scaled(digits: bigint, exponent: number): Rational {
  return exponent < 0 ? [digits, 10n ** BigInt(-exponent)] : [digits * 10n ** BigInt(exponent), 1n];
}
