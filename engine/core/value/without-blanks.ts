import { asIdentifier } from "./as-seen.ts";
import { isScalar, type Scalar, type Value } from "./value.ts";

/** A text, or each of a list of texts, as if it were an identifier: no blank tells two apart. */
export function withoutBlanks(value: Scalar): Scalar;
export function withoutBlanks(value: Value): Value;
export function withoutBlanks(value: Value): Value {
  if (typeof value === "string") return asIdentifier(value);
  return Array.isArray(value) && value.every(isScalar) ? value.map((item) => withoutBlanks(item)) : value;
}
