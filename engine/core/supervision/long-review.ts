import { dateInShanghai } from "../calendar/date-arithmetic.ts";
import type { SupervisionFinding, Undecided } from "../model/formats.generated.ts";
import type { CaseClock, CaseCourse } from "./case-course.ts";
import type { ClockChanges, Pause } from "./clock-changes.ts";
import { counted, lastDay } from "./day-count.ts";
import { passedAt } from "./limit-judgment.ts";
import { isLegal } from "./limit-pauses.ts";
import { basisOf, type LimitPlan } from "./limit-plan.ts";
import { longReviewWords } from "./limit-words.ts";
import { supervisionFinding } from "./supervision-finding.ts";

type LongReviews = { readonly findings: readonly SupervisionFinding[]; readonly undecided: readonly Undecided[] };

/** Pauses that lasted longer than the party was told in writing (检验检测检疫、评估评审时间长, M117). */
export function longReviewFindings(
  plan: LimitPlan,
  { pauses }: ClockChanges,
  course: CaseCourse,
  clock: CaseClock,
): LongReviews {
  const findings: SupervisionFinding[] = [];
  const undecided: Undecided[] = [];
  for (const pause of pauses) {
    const { told, from, to, reason, event } = pause;
    if (told === undefined) continue;
    const until = dateInShanghai(to ?? course.completeAt ?? clock.now);
    const due = counted(() => lastDay(dateInShanghai(from), told, [], clock.calendar));
    if (!due.ok) undecided.push(missingYear(reason, due.year, event));
    else if (until > due.value) {
      const resumed = to === undefined ? undefined : until;
      findings.push(
        toFinding(pause, plan, passedAt(due.value), longReviewWords(reason, told, { due: due.value, resumed })),
      );
    }
  }
  return { findings, undecided };
}

function toFinding(
  pause: Pause,
  { limits }: LimitPlan,
  at: string,
  message: SupervisionFinding["message"],
): SupervisionFinding {
  const stopped = limits.find((limit) => limit.limit === pause.limit) ?? limits.find((limit) => isLegal(limit, pause));
  const finding = supervisionFinding({
    code: "LONG_REVIEW",
    grade: stopped?.grade ?? "C",
    place: stopped?.place,
    message,
    basis: stopped?.pauses.flatMap(basisOf) ?? [],
    events: [pause.event],
    at,
  });
  return { ...finding, level: "yellow", ...(stopped === undefined ? {} : { limit: stopped.limit }) };
}

function missingYear(reason: string, year: number, event: string): Undecided {
  return {
    code: "CALENDAR_YEAR_MISSING",
    message: {
      zh: `“${reason}”的中止时间无法计算：${year}年的工作日历没有载入`,
      en: `the pause for “${reason}” cannot be counted: the calendar of ${year} is not loaded`,
    },
    event,
  };
}
