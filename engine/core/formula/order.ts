import { compare } from "./exact-number.ts";
import { FormulaStop, UNKNOWN } from "./formula-result.ts";
import { numberOf, textOf, type Operand } from "./operand.ts";

/** Negative, zero or positive as the first of two numbers, dates or times comes before, with or after the second. */
export function order(first: Operand | undefined, second: Operand | undefined): number {
  if (typeof first !== "string" && typeof second !== "string") return compare(numberOf(first), numberOf(second));
  // Dates and instants are written so that they sort as text.
  const [one, other] = [textOf(first), textOf(second)];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** The least of some operands. Of none there is no least: it is not known. */
export function leastOf(operands: readonly Operand[]): Operand {
  return operands.reduce((least, next) => (order(next, least) < 0 ? next : least), firstOf(operands));
}

/** The greatest of some operands. Of none there is no greatest: it is not known. */
export function greatestOf(operands: readonly Operand[]): Operand {
  return operands.reduce((greatest, next) => (order(next, greatest) > 0 ? next : greatest), firstOf(operands));
}

function firstOf(operands: readonly Operand[]): Operand {
  const [first] = operands;
  if (first === undefined) throw new FormulaStop(UNKNOWN);
  return first;
}
