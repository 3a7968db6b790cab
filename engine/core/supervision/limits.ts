import type { LimitState, SupervisionFinding, Undecided } from "../model/formats.generated.ts";
import type { CaseClock, CaseCourse } from "./case-course.ts";
import type { LimitPlan } from "./limit-plan.ts";

export type LimitsOfCase = {
  readonly limits: readonly LimitState[];
  readonly findings: readonly SupervisionFinding[];
  readonly undecided: readonly Undecided[];
};

/** The time limits of a case. */
export function limitsOf(_plan: LimitPlan, _course: CaseCourse, _clock: CaseClock): LimitsOfCase {
  return { limits: [], findings: [], undecided: [] };
}
