import { asIdentifier } from "./as-seen.ts";
import { isScalar, type Scalar, type Value } from "./value.ts";

/** A text, or each of a list of texts, as if it were an identifier: neither blanks nor small letters tell two apart. */
export function asIdentifiers(value: Scalar): Scalar;
export function asIdentifiers(value: Value): Value;
export function asIdentifiers(value: Value): Value {
  if (typeof value === "string") return asIdentifier(value);
  return Array.isArray(value) && value.every(isScalar) ? value.map((item) => asIdentifiers(item)) : value;
}
