import type { Calendar } from "../core/calendar/calendar.ts";
import { addDays, dateInShanghai } from "../core/calendar/date-arithmetic.ts";
import { SunmapError } from "../core/errors.ts";
import type { CaseReport, IsoDate, IsoDateTime, LimitState } from "../core/model/formats.generated.ts";
import type { SupervisionSettings } from "../core/supervision/settings.ts";
import type { ToldCase } from "./case-plan.ts";

type Timing = { readonly calendar: Calendar; readonly settings: SupervisionSettings };

/**
 * The first day after that of a report on which time alone may change it: a limit is to be reminded of or has passed, evidence
 * is missing, a case lies idle. Looking on a day that changes nothing is harmless, so where the day cannot be told it is the
 * next one. Undefined when nothing waits for time.
 */
export function nextChange(report: CaseReport, told: ToldCase, timing: Timing): IsoDateTime | undefined {
  const today = dateInShanghai(report.at);
  const days = [
    ...report.limits.flatMap((limit) => limitDays(limit, today)),
    ...report.evidence.flatMap(({ state, dueOn }) =>
      dueOn !== undefined && (state === "due" || state === "notDue") ? [addDays(dueOn, 1)] : [],
    ),
    ...idleDays(report, told, timing),
    ...(report.undecided.some(({ code }) => code === "TIME_ORDER") ? [addDays(today, 1)] : []),
  ];
  const [next] = days.filter((day) => day > today).toSorted();
  return next === undefined ? undefined : `${next}T00:00:00+08:00`;
}

/** A limit that is passed but not far yet is looked at every day; so is a pause, which may grow too long. */
function limitDays({ state, level, dueOn, remindOn, endedAt }: LimitState, today: IsoDate): readonly IsoDate[] {
  if (endedAt !== undefined) return [];
  if (state === "paused") return [addDays(today, 1)];
  if (state === "broken") return level === "red" ? [] : [addDays(today, 1)];
  if (state !== "running") return [];
  return [dueOn === undefined ? undefined : addDays(dueOn, 1), remindOn].filter((day) => day !== undefined);
}

/** When a running case in which nothing happens has lain idle for so long that it is told. */
function idleDays(report: CaseReport, { events }: ToldCase, { calendar, settings }: Timing): readonly IsoDate[] {
  const last = events.at(-1)?.at ?? report.openedAt ?? report.at;
  const isTold = report.findings.some(({ code, at }) => code === "IDLE" && Date.parse(at) >= Date.parse(last));
  if (report.state === "complete" || isTold) return [];
  const since = dateInShanghai(last);
  const today = dateInShanghai(report.at);
  try {
    const idle = addDays(calendar.addWorkdays(since, settings.on(since).idleWorkdays), 1);
    // Pauses may put it off: then it is looked at every day.
    return [idle > today ? idle : addDays(today, 1)];
  } catch (fault) {
    if (fault instanceof SunmapError && fault.code === "CALENDAR_YEAR_MISSING") return [];
    throw fault;
  }
}
