import { dateInShanghai, daysBetween } from "../calendar/date-arithmetic.ts";
import type { IsoDateTime, SupervisionFinding, Undecided } from "../model/formats.generated.ts";
import type { CaseClock, CaseCourse } from "./case-course.ts";
import type { ClockChanges } from "./clock-changes.ts";
import { counted, elapsed, joined, lastDay, type DaySpan } from "./day-count.ts";
import { mechanism } from "./field-report.ts";
import { dayStart, type LimitJudgment } from "./limit-judgment.ts";
import { daysOff } from "./limit-pauses.ts";
import type { LimitPlan } from "./limit-plan.ts";
import { idleWords } from "./limit-words.ts";
import { momentOf } from "./passages.ts";
import { supervisionFinding } from "./supervision-finding.ts";

type IdleTimes = { readonly findings: readonly SupervisionFinding[]; readonly undecided: readonly Undecided[] };

/**
 * Times in which nothing happened for more working days than the setting allows. Legal pauses do not count, nor does the
 * time that the case has to wait by law, such as that of a public notice.
 */
export function idleFindings(
  { places }: LimitPlan,
  { pauses, judgments }: Pick<ClockChanges, "pauses"> & { readonly judgments: readonly LimitJudgment[] },
  course: CaseCourse,
  { calendar, settings, now }: CaseClock,
): IdleTimes {
  const legal = pauses.filter(({ isGrounded }) => isGrounded);
  const until = momentOf(course.completeAt ?? now, undefined);
  const off = joined([...daysOff(legal, until), ...judgments.flatMap(waitingTime)]);
  const findings: SupervisionFinding[] = [];
  const undecided: Undecided[] = [];
  for (const gap of gapsOf(course, now)) {
    const from = dateInShanghai(gap.from);
    const span = { after: from, until: dateInShanghai(gap.to) };
    // Where there are not as many days there are not as many working days.
    if (daysBetween(span.after, span.until) <= settings.idleWorkdays) continue;
    const idle = counted(() => elapsed("workday", span, off, calendar));
    if (!idle.ok) undecided.push(missingYear(idle.year, gap.event));
    else if (idle.value > settings.idleWorkdays) {
      const passed = lastDay(from, { amount: settings.idleWorkdays + 1, unit: "workday" }, off, calendar);
      const place = places.get(stepOf(gap.event, course) ?? "");
      const days = { from, to: gap.lasts ? undefined : span.until };
      findings.push(
        supervisionFinding({
          code: "IDLE",
          grade: place?.grade ?? "C",
          place,
          message: idleWords(idle.value, settings.idleWorkdays, days),
          basis: IDLE_BASIS,
          events: gap.event === undefined ? [] : [gap.event],
          at: dayStart(passed),
        }),
      );
    }
  }
  return { findings, undecided };
}

const IDLE_BASIS = [mechanism("M117")];

/** The step after which nothing happened. */
function stepOf(event: string | undefined, { path }: CaseCourse): string | undefined {
  return event === undefined ? undefined : path.find((move) => move.event === event)?.element;
}

/** The days that a shortest time takes, up to its last one. */
function waitingTime({ instance, dueOn }: LimitJudgment): DaySpan[] {
  if (instance.limit.bound === "atMost" || dueOn === undefined) return [];
  return [{ after: instance.started.on, until: dueOn }];
}

type Gap = {
  readonly from: IsoDateTime;
  readonly to: IsoDateTime;
  readonly event: string | undefined;
  readonly lasts: boolean;
};

/** The times between one event and the next, up to the end of the case; of a running case up to now. */
function gapsOf({ events, openedAt, completeAt }: CaseCourse, now: IsoDateTime): Gap[] {
  const known = events.map(({ id, at }): { readonly id: string | undefined; readonly at: IsoDateTime } => ({ id, at }));
  const [first] = known;
  const isOpenedBefore = openedAt !== undefined && (first === undefined || Date.parse(openedAt) < Date.parse(first.at));
  const points = isOpenedBefore ? [{ id: undefined, at: openedAt }, ...known] : known;
  return points.map(({ id, at }, index) => {
    const ended = points[index + 1]?.at ?? completeAt;
    return { from: at, to: ended ?? now, event: id, lasts: ended === undefined };
  });
}

function missingYear(year: number, event: string | undefined): Undecided {
  return {
    code: "CALENDAR_YEAR_MISSING",
    message: {
      zh: `是否停滞无法判断：${year}年的工作日历没有载入`,
      en: `whether the case was idle cannot be told: the calendar of ${year} is not loaded`,
    },
    ...(event === undefined ? {} : { event }),
  };
}
