import type { Grade, Verdict } from "../../core/model/formats.generated.ts";

/** The verdicts and grades as one byte each in an index; 0 is none. The order is part of the format. */
const VERDICTS = ["clear", "remind", "control", "stop", "incomplete"] as const satisfies readonly Verdict[];
const GRADES = ["A", "B", "C"] as const satisfies readonly Grade[];

/** 0 for what is no verdict. */
export function verdictCode(verdict: unknown): number {
  return VERDICTS.findIndex((known) => known === verdict) + 1;
}

/** 0 for null and for what is no grade. */
export function gradeCode(grade: unknown): number {
  return GRADES.findIndex((known) => known === grade) + 1;
}
