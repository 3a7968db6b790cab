import type { CalendarYear } from "../model/formats.generated.ts";
import { startOfYear, weekdayOf, type EpochDay } from "./epoch-day.ts";
import { toEpochDay } from "./plain-date.ts";

/** One year of the calendar made ready for counting: `workdaysBefore[i]` working days lie in its first i days. */
export type LoadedYear = {
  readonly year: number;
  readonly firstDay: EpochDay;
  readonly workdaysBefore: Uint16Array;
};

const FRIDAY = 5;

/** Counts the working days of a year once, so that a period within it is one subtraction. */
export function loadYear({ year, holidays, makeUpWorkdays }: CalendarYear): LoadedYear {
  const firstDay = startOfYear(year);
  const length = startOfYear(year + 1) - firstDay;
  const off = new Set(holidays.map(toEpochDay));
  const madeUp = new Set(makeUpWorkdays.map(toEpochDay));
  const workdaysBefore = new Uint16Array(length + 1);
  for (let index = 0; index < length; index += 1) {
    const day = firstDay + index;
    const works = madeUp.has(day) || (weekdayOf(day) <= FRIDAY && !off.has(day));
    workdaysBefore[index + 1] = (workdaysBefore[index] ?? 0) + (works ? 1 : 0);
  }
  return { year, firstDay, workdaysBefore };
}

/** Working days of the year among its days `from` up to but not including `to`, both clipped to the year. */
export function workdaysInYear({ firstDay, workdaysBefore }: LoadedYear, from: EpochDay, to: EpochDay): number {
  const last = workdaysBefore.length - 1;
  const start = Math.min(Math.max(from - firstDay, 0), last);
  const end = Math.min(Math.max(to - firstDay, start), last);
  return (workdaysBefore[end] ?? 0) - (workdaysBefore[start] ?? 0);
}

/** All working days of the year. */
export function workdaysOfYear({ workdaysBefore }: LoadedYear): number {
  return workdaysBefore.at(-1) ?? 0;
}

/** The n-th working day of the year, from 1. */
export function nthWorkday({ firstDay, workdaysBefore }: LoadedYear, n: number): EpochDay {
  return firstDay + workdaysBefore.indexOf(n) - 1;
}
