import type { DatedRule } from "../decide/dated-policy.ts";
import type { Grade, Verdict } from "../model/formats.generated.ts";
import { stricterGrade } from "../model/grade.ts";

/** The highest grade among the rules that fired, or null if none did (domain model 3.1). */
export function caseGradeOf(fired: readonly DatedRule[]): Grade | null {
  let highest: Grade | null = null;
  for (const { compiled } of fired) highest = stricterGrade(highest, compiled.rule.event.params.grade);
  return highest;
}

/**
 * The verdict of a case. Something that already stops it stops it, whatever is unknown; otherwise anything unknown makes
 * it incomplete, so missing or mistyped data never makes a case look clean.
 */
export function verdictOf(fired: readonly DatedRule[], somethingIsUnknown: boolean): Verdict {
  let strongest: keyof typeof STRENGTH = "clear";
  for (const { compiled } of fired) {
    const { grade, effect } = compiled.rule.event.params;
    for (const one of [EFFECT_OF_GRADE[grade], effect]) if (STRENGTH[one] > STRENGTH[strongest]) strongest = one;
  }
  return strongest !== "stop" && somethingIsUnknown ? "incomplete" : strongest;
}

const EFFECT_OF_GRADE = { A: "stop", B: "control", C: "remind" } as const;
const STRENGTH = { stop: 3, control: 2, remind: 1, clear: 0 } as const;
