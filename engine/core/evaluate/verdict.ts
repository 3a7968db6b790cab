import type { DatedRule } from "../decide/dated-policy.ts";
import type { Effect, Grade, Verdict } from "../model/formats.generated.ts";
import { stricterGrade } from "../model/grade.ts";

/** The highest grade among the rules that fired, or null if none did (domain model 3.1). */
export function caseGradeOf(fired: readonly DatedRule[]): Grade | null {
  let highest: Grade | null = null;
  for (const { compiled } of fired) highest = stricterGrade(highest, compiled.rule.event.params.grade);
  return highest;
}

/** The strongest effect of the rules that fired: of each its own, or that of its grade. */
export function strongestEffectOf(fired: readonly DatedRule[]): Effect | "clear" {
  let strongest: Effect | "clear" = "clear";
  for (const { compiled } of fired) {
    const { grade, effect } = compiled.rule.event.params;
    strongest = stronger(stronger(strongest, EFFECT_OF_GRADE[grade]), effect);
  }
  return strongest;
}

/**
 * The verdict of a case. Something that already stops it stops it, whatever is unknown; otherwise anything unknown makes
 * it incomplete, so missing or mistyped data never makes a case look clean.
 */
export function verdictOf(effect: Effect | "clear", somethingIsUnknown: boolean): Verdict {
  return effect !== "stop" && somethingIsUnknown ? "incomplete" : effect;
}

function stronger(first: Effect | "clear", second: Effect): Effect | "clear" {
  return strength(second) > strength(first) ? second : first;
}

const EFFECT_OF_GRADE = { A: "stop", B: "control", C: "remind" } as const;

function strength(effect: Effect | "clear"): number {
  switch (effect) {
    case "stop":
      return 3;
    case "control":
      return 2;
    case "remind":
      return 1;
    case "clear":
      return 0;
    default:
      return effect satisfies never;
  }
}
