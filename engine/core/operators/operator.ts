import type { FactType, LocalizedText } from "../model/formats.generated.ts";
import { isScalar, type Scalar, type Value } from "../value/value.ts";

/** What kind of value an operator judges: a fact type, a list of single values, or a list of records. */
export type SubjectKind = Exclude<FactType, "list"> | "scalars" | "records";

/**
 * What stands on the right of an operator:
 * `same` one value of the subject's type; `many` a list of them; `range` a pair low, high; `item` one value of the type
 * of a list's items; `items` a list of those; `flag` the constant true; `pattern` a regular expression in RE2 syntax;
 * `records` a condition on the fields of a record.
 */
type OperandShape = "same" | "many" | "range" | "item" | "items" | "flag" | "pattern" | "records";

/**
 * One operator. `bind` takes the right side and gives the test of the left; both are known values of the declared kinds,
 * so an operator never guesses: unknown values are the evaluator's business. `inline` is the JavaScript comparison that means the same between two scalars.
 */
export type Operator = {
  readonly name: string;
  readonly label: LocalizedText;
  readonly subjects: readonly SubjectKind[];
  readonly operand: OperandShape;
  readonly bind: (expected: Value) => (actual: Value) => boolean;
  readonly inline?: "===" | "!==" | "<" | "<=" | ">" | ">=";
  /** Decided by whether the fact is known at all, not by its value. */
  readonly judgesPresence?: "known" | "unknown";
  /** How the outcomes of the records make the outcome of the list. */
  readonly quantifier?: "some" | "every" | "none";
};

export const SCALARS = ["boolean", "integer", "decimal", "money", "date", "dateTime", "enum", "string"] as const;
export const NUMBERS = ["integer", "decimal", "money"] as const;
export const MOMENTS = ["date", "dateTime"] as const;

/** The list behind a value that the compiler has proved to be a list of scalars. */
export function scalarsOf(value: Value): readonly Scalar[] {
  return Array.isArray(value) ? value.filter(isScalar) : [];
}
