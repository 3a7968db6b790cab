import type { StepTimeLimit } from "../../engine/core/map/power-map.ts";
import type { LimitState, SupervisionFinding } from "../../engine/core/model/formats.generated.ts";
import type { CaseClock, CaseCourse } from "../../engine/core/supervision/case-course.ts";
import { planLimits, type LimitPlan } from "../../engine/core/supervision/limit-plan.ts";
import { limitsOf, type LimitsOfCase } from "../../engine/core/supervision/limits.ts";
import { aFlow, aTimeLimit } from "./a-flow.ts";

/** A legal pause, as the maps write it. */
export const EXPERTS = { reason: "专家评审所需时间，须书面告知申请人", law: "行政许可法", article: "45" };

/** The limits of a map on which `s2` has one, from the end of `s1` to its own end. */
export function limited(amount: number, parts: Partial<StepTimeLimit> = {}): LimitPlan {
  const points = { id: "review", startEvent: "s1", endEvent: "s2", law: "行政许可法", article: "42" };
  return planLimits(aFlow(["s1 > s2 > s3"], { s2: [aTimeLimit(amount, { ...points, ...parts })] }));
}

/** The limits of a case, whose idle times do not matter. */
export function limitsWithoutIdle(plan: LimitPlan, course: CaseCourse, clock: CaseClock): LimitsOfCase {
  return limitsOf(plan, course, { ...clock, settings: { ...clock.settings, idleWorkdays: 3660 } });
}

type Told = Partial<Pick<LimitState, "state" | "level" | "dueOn" | "used">> & { readonly findings: readonly string[] };

/** What is said of the first limit of a case. */
export function firstLimit(plan: LimitPlan, course: CaseCourse, clock: CaseClock): Told {
  const { limits, findings } = limitsWithoutIdle(plan, course, clock);
  const [limit] = limits;
  if (limit === undefined) throw new Error("no limit");
  const { state, level, dueOn, used } = limit;
  return {
    state,
    ...(level === undefined ? {} : { level }),
    ...(dueOn === undefined ? {} : { dueOn }),
    ...(used === undefined ? {} : { used }),
    findings: findings.map(({ code }) => code),
  };
}

/** What is found in the limits of a case. */
export function limitFindings(plan: LimitPlan, course: CaseCourse, clock: CaseClock): readonly SupervisionFinding[] {
  return limitsWithoutIdle(plan, course, clock).findings;
}
