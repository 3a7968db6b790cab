/**
 * A fact after it was read at the door, in the one form that rules and formulas compute with: money in integer fen,
 * a date as `YYYY-MM-DD`, an instant as UTC `YYYY-MM-DDTHH:mm:ss.sssZ`. Two dates or two instants compare as strings.
 */
export type Scalar = boolean | number | string;

/** A scalar, a list of scalars (a fact with `items`) or a list of records (a fact with `fields`). */
export type Value = Scalar | readonly Scalar[] | readonly RecordValue[];

/** One record of a list; a field that was not sent is not in the map. */
export type RecordValue = ReadonlyMap<string, Scalar>;

/** Whether a value is a single one. */
export function isScalar(value: unknown): value is Scalar {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
