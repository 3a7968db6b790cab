import { SunmapError } from "../errors.ts";
import type { RecordValue, Scalar } from "../value/value.ts";
import { Fraction, type ExactNumber } from "./exact-number.ts";

/** What operators compute with: the values of facts, and exact numbers. */
export type Operand = Scalar | Fraction | readonly Scalar[] | readonly RecordValue[];

// The compiler has proved the types of every formula, so a mismatch below is a fault of ours and never the user's.

/** The number behind an operand. */
export function numberOf(operand: Operand | undefined): ExactNumber {
  if (typeof operand === "number" || operand instanceof Fraction) return operand;
  throw mistyped("number");
}

/** The text, date or instant behind an operand. */
export function textOf(operand: Operand | undefined): string {
  if (typeof operand === "string") return operand;
  throw mistyped("text");
}

/** The truth behind an operand. */
export function truthOf(operand: Operand | undefined): boolean {
  if (typeof operand === "boolean") return operand;
  throw mistyped("boolean");
}

/** The records behind an operand. */
export function recordsOf(operand: Operand | undefined): readonly RecordValue[] {
  return entriesOf(operand).map((entry) => {
    if (typeof entry === "object") return entry;
    throw mistyped("record");
  });
}

/** The single values behind an operand. */
export function scalarsOf(operand: Operand | undefined): readonly Scalar[] {
  return entriesOf(operand).map((entry) => {
    if (typeof entry !== "object") return entry;
    throw mistyped("single value");
  });
}

/** The entries of a list. */
export function entriesOf(operand: Operand | undefined): readonly (Scalar | RecordValue)[] {
  if (typeof operand === "object" && !(operand instanceof Fraction)) return operand;
  throw mistyped("list");
}

function mistyped(expected: string): SunmapError {
  return new SunmapError("INTERNAL", { formula: `an operand is not a ${expected}` });
}
