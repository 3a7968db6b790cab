import type { Outcome } from "../model/formats.generated.ts";
import type { Value } from "../value/value.ts";

/**
 * What a condition comes to, as a number that joins by `|`: two unknowns stay unknown, a pass and an unknown are unknown
 * in an `all`, a fail and an unknown are unknown in an `any`.
 */
export const FAIL = 0;
export const PASS = 1;
export const UNKNOWN = 3;
export type Decided = typeof FAIL | typeof PASS | typeof UNKNOWN;

/** The values of a case or of a record by slot: undefined was not sent, null was sent but cannot be used. */
export type Slots = readonly (Value | null | undefined)[];

/** Decides a condition on the values of a case, and of the record at hand inside a condition over records. */
export type Decide = (values: Slots, record: Slots) => Decided;

export const NO_RECORD: Slots = [];

/** The word for an outcome in explanations. */
export function outcomeWord(decided: Decided): Exclude<Outcome, "notReached"> {
  if (decided === UNKNOWN) return "unknown";
  return decided === PASS ? "pass" : "fail";
}
