import type { LimitPause, LimitState, SupervisionFinding, Undecided } from "../model/formats.generated.ts";
import type { CaseClock, CaseCourse } from "./case-course.ts";
import { clockChanges, type ClockChanges, type Pause } from "./clock-changes.ts";
import { idleFindings } from "./idle.ts";
import { limitFinding } from "./limit-findings.ts";
import { limitInstances } from "./limit-instances.ts";
import { judgeLimit, type LimitJudgment } from "./limit-judgment.ts";
import type { LimitPlan, PlannedLimit } from "./limit-plan.ts";
import { missingYearWords } from "./limit-words.ts";
import { longReviewFindings } from "./long-review.ts";

export type LimitsOfCase = {
  readonly limits: readonly LimitState[];
  readonly findings: readonly SupervisionFinding[];
  readonly undecided: readonly Undecided[];
};

/**
 * The time limits of a case at an instant: what is left of them, which are passed or soon will be, pauses longer than told,
 * and times in which nothing happened. A limit for which the calendar of a year is missing is `unknown`, never guessed.
 */
export function limitsOf(plan: LimitPlan, course: CaseCourse, clock: CaseClock): LimitsOfCase {
  const changes = clockChanges(
    course.events,
    plan.limits.flatMap(({ pauses }) => pauses.map(({ reason }) => reason)),
  );
  const judgments = judged(plan, course, changes, clock);
  const long = longReviewFindings(plan, changes, course, clock);
  const idle = idleFindings(plan, { pauses: changes.pauses, judgments }, course, clock);
  return {
    limits: [...judgments.map(stateOf), ...notStarted(plan, course, judgments)],
    findings: [...judgments.flatMap(limitFinding), ...long.findings, ...idle.findings],
    undecided: [...plan.unplaced, ...judgments.flatMap(undecidedOf), ...long.undecided, ...idle.undecided],
  };
}

/** What a case came under. A limit that lost its object is told only where it had been passed by then. */
function judged(plan: LimitPlan, course: CaseCourse, changes: ClockChanges, clock: CaseClock): LimitJudgment[] {
  return limitInstances(plan, course)
    .map((instance) => judgeLimit(instance, changes, clock))
    .filter(({ instance, state }) => instance.broughtTo === undefined || state === "broken");
}

function stateOf(judgment: LimitJudgment): LimitState {
  const { instance, amount, state, level, dueOn, remindOn, used, pauses } = judgment;
  const { limit, started, ended } = instance;
  const stands = asPlanned(limit, state);
  stands.amount = amount;
  if (level !== undefined) stands.level = level;
  stands.startedAt = started.at;
  if (ended !== undefined) stands.endedAt = ended.at;
  if (dueOn !== undefined) stands.dueOn = dueOn;
  if (remindOn !== undefined) stands.remindOn = remindOn;
  if (used !== undefined) stands.used = used;
  for (const pause of pauses.legal) stands.pauses.push(shown(pause));
  for (const pause of pauses.refused) stands.pauses.push({ ...shown(pause), refused: true });
  return stands;
}

/** The limits under which a running case has not come yet. */
function notStarted(
  { limits }: LimitPlan,
  { completeAt }: CaseCourse,
  judgments: readonly LimitJudgment[],
): LimitState[] {
  if (completeAt !== undefined) return [];
  const started = new Set(judgments.map(({ instance }) => instance.limit));
  return limits.filter((limit) => !started.has(limit)).map((limit) => asPlanned(limit, "notStarted"));
}

/** Field by field: each event judges all limits of its case anew, and what many spreads make is slow and dies late. */
function asPlanned(planned: PlannedLimit, state: LimitState["state"]): LimitState {
  const { limit, scope, place, title, amount, unit, bound, basis } = planned;
  const stands: LimitState = { limit, scope, title, amount, unit, bound, basis, state, pauses: [] };
  if (place !== undefined) stands.step = place.node;
  return stands;
}

function shown({ from, to, reason }: Pause): LimitPause {
  return { from, ...(to === undefined ? {} : { to }), reason };
}

function undecidedOf(judgment: LimitJudgment): Undecided[] {
  const { instance, missingYear } = judgment;
  if (missingYear === undefined) return [];
  const { place } = instance.limit;
  const { event } = instance.started;
  return [
    {
      code: "CALENDAR_YEAR_MISSING",
      message: missingYearWords(judgment),
      ...(place === undefined ? {} : { step: place.node }),
      ...(event === undefined ? {} : { event }),
    },
  ];
}
