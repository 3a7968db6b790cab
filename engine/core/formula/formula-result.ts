import type { LocalizedText } from "../model/formats.generated.ts";
import type { Value } from "../value/value.ts";

/** What came of a formula: a value; not known, because something it reads is not; or a reason why it cannot be computed. */
export type FormulaResult = { readonly kind: "known"; readonly value: Value } | NoResult;

export type NoResult =
  | { readonly kind: "unknown" }
  | { readonly kind: "failed"; readonly code: FormulaFailure; readonly message: LocalizedText };

export type FormulaFailure = "CALENDAR_YEAR_MISSING" | "DIVISION_BY_ZERO" | "NOT_WHOLE" | "OUT_OF_RANGE" | "TOO_LARGE";

/**
 * Ends the evaluation of a formula from inside an operator. It never leaves the formula: an operator cannot return through
 * the interpreter in any other way.
 */
export class FormulaStop extends Error {
  readonly result: NoResult;

  constructor(result: NoResult) {
    super(result.kind === "failed" ? result.message.en : result.kind);
    this.name = "FormulaStop";
    this.result = result;
  }
}

/** The result that something a formula reads is not known. */
export const UNKNOWN: NoResult = { kind: "unknown" };

/** The result that a formula cannot be computed, with the reason in both languages. */
export function failed(code: FormulaFailure, zh: string, en: string): NoResult {
  return { kind: "failed", code, message: { zh, en } };
}

/** The result that the working-day calendar of a year is not loaded. */
export function calendarYearMissing(year: unknown): NoResult {
  return failed(
    "CALENDAR_YEAR_MISSING",
    `没有装入${String(year)}年的工作日历`,
    `the working-day calendar of ${String(year)} is not loaded`,
  );
}
