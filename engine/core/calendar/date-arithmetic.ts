import { civilDayOf, daysInMonth, epochDayOf, FIRST_DAY, LAST_DAY, weekdayOf, type EpochDay } from "./epoch-day.ts";
import { SunmapError } from "../errors.ts";
import { instantOf } from "./instant.ts";
import { fromEpochDay, toEpochDay } from "./plain-date.ts";

const SHANGHAI_OFFSET_MS = 8 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

/** The day a number of calendar days after a day, or before it when the number is negative. */
export function addDays(date: string, days: number): string {
  return fromEpochDay(toEpochDay(date) + days);
}

/**
 * The same day of the month a number of months later, or earlier. Where that month is too short, its last day: one month
 * after 31 January is the last day of February.
 */
export function addMonths(date: string, months: number): string {
  const { year, month, day } = civilDayOf(toEpochDay(date));
  const total = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(total / 12);
  const targetMonth = total - targetYear * 12 + 1;
  const targetDay = Math.min(day, daysInMonth(targetYear, targetMonth));
  return fromEpochDay(epochDayOf({ year: targetYear, month: targetMonth, day: targetDay }));
}

/** Calendar days from a day to another: the first is not counted, the last is. Negative when the second is earlier. */
export function daysBetween(start: string, end: string): number {
  return toEpochDay(end) - toEpochDay(start);
}

/** The day of the week: 1 Monday … 7 Sunday. */
export function weekday(date: string): number {
  return weekdayOf(toEpochDay(date));
}

/**
 * The day on which an instant falls in Shanghai (UTC+8, without summer time).
 *
 * @throws INSTANT_INVALID when the text is no instant, or one of a day beyond the year 9999.
 */
export function dateInShanghai(isoInstant: string): string {
  if (last.isoInstant === isoInstant) return last.date;
  const date = dayInShanghai(isoInstant);
  if (date === undefined) throw new SunmapError("INSTANT_INVALID", { instant: isoInstant.slice(0, 40) });
  last = { isoInstant, date };
  return date;
}

/** Many cases are judged at one instant. */
let last = { isoInstant: "1970-01-01T00:00:00Z", date: "1970-01-01" };

/** As `dateInShanghai`, or undefined when there is no such day. */
export function dayInShanghai(isoInstant: string): string | undefined {
  const written = instantOf(isoInstant);
  const instant = Number.isNaN(written) && WITH_OFFSET.test(isoInstant) ? Date.parse(isoInstant) : written;
  const day = Math.floor((instant + SHANGHAI_OFFSET_MS) / DAY_MS);
  return day >= FIRST_DAY && day <= LAST_DAY ? dateOf(day) : undefined;
}

/** Finer than a thousandth of a second, for one. Without an offset the machine would add its own. */
const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:\d{2})$/;

/** Cases are near each other in time: few days are written out again and again. */
function dateOf(day: EpochDay): string {
  const known = dates.get(day);
  if (known !== undefined) return known;
  const date = fromEpochDay(day);
  if (dates.size >= MOST_DATES) dates.clear();
  dates.set(day, date);
  return date;
}

const dates = new Map<EpochDay, string>();
const MOST_DATES = 5_000;
