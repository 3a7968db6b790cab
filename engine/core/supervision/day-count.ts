import type { Calendar } from "../calendar/calendar.ts";
import { addDays, addMonths, daysBetween } from "../calendar/date-arithmetic.ts";
import { SunmapError } from "../errors.ts";
import type { TimeUnit } from "../model/formats.generated.ts";

/** So much time in the unit of the law. */
export type Period = { readonly amount: number; readonly unit: TimeUnit };

/** The days after one day, up to and with another: as law counts a period, the day it starts on is not in it. */
export type DaySpan = { readonly after: string; readonly until: string };

/** What lies between two days, of which some do not count: in working days, or else in days of the calendar. */
export function elapsed(
  unit: TimeUnit,
  { after, until }: DaySpan,
  off: readonly DaySpan[],
  calendar: Calendar,
): number {
  let count = between(unit, after, until, calendar);
  for (const span of off) {
    const from = span.after > after ? span.after : after;
    const to = span.until < until ? span.until : until;
    if (from < to) count -= between(unit, from, to, calendar);
  }
  return count;
}

/** How much of a limit is used: whole months and years, else days; never negative. */
export function used(unit: TimeUnit, span: DaySpan, off: readonly DaySpan[], calendar: Calendar): number {
  if (unit === "workday" || unit === "calendarDay") return Math.max(0, elapsed(unit, span, off, calendar));
  const end = addDays(span.after, Math.max(0, elapsed("calendarDay", span, off, calendar)));
  let count = 0;
  while (shifted(span.after, { amount: count + 1, unit }, calendar) <= end) count += 1;
  return count;
}

/** The last day of a period that starts on a day, every day off moving it further. */
export function lastDay(start: string, period: Period, off: readonly DaySpan[], calendar: Calendar): string {
  const { unit } = period;
  let last = shifted(start, period, calendar);
  for (;;) {
    const span = { after: start, until: last };
    const taken = between(unit, start, last, calendar) - elapsed(unit, span, off, calendar);
    const moved =
      unit === "workday"
        ? calendar.addWorkdays(start, period.amount + taken)
        : addDays(shifted(start, period, calendar), taken);
    if (moved === last) return last;
    last = moved;
  }
}

/**
 * The last day of a period that ends on a day off is the next working day (民法典 article 203, 民事诉讼法 article 85).
 * A period in working days never ends on a day off.
 */
export function endOfPeriod(day: string, unit: TimeUnit, calendar: Calendar): string {
  return unit === "workday" || calendar.isWorkday(day) ? day : calendar.nextWorkday(day);
}

/** Joins spans that overlap or touch, in order. */
export function joined(spans: readonly DaySpan[]): readonly DaySpan[] {
  const result: DaySpan[] = [];
  for (const span of spans.toSorted((first, second) => (first.after < second.after ? -1 : 1))) {
    const before = result.at(-1);
    if (before === undefined || span.after > before.until) result.push(span);
    else if (span.until > before.until) result[result.length - 1] = { after: before.after, until: span.until };
  }
  return result;
}

/** What can be said when no year is missing, or the year of the calendar without which it cannot. */
export type Counted<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly year: number };

/** Counts days; a year that is not loaded is a value, for holidays are never guessed. */
export function counted<T>(count: () => T): Counted<T> {
  try {
    return { ok: true, value: count() };
  } catch (fault) {
    if (!(fault instanceof SunmapError) || fault.code !== "CALENDAR_YEAR_MISSING") throw fault;
    return { ok: false, year: Number(fault.details["year"]) };
  }
}

function between(unit: TimeUnit, start: string, end: string, calendar: Calendar): number {
  return unit === "workday" ? calendar.workdaysBetween(start, end) : daysBetween(start, end);
}

function shifted(start: string, { amount, unit }: Period, calendar: Calendar): string {
  if (unit === "workday") return calendar.addWorkdays(start, amount);
  if (unit === "calendarDay") return addDays(start, amount);
  return addMonths(start, unit === "month" ? amount : amount * 12);
}
