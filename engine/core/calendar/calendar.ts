import { SunmapError } from "../errors.ts";
import type { CalendarYear } from "../model/formats.generated.ts";
import { calendarYearFaults } from "./calendar-year-faults.ts";
import { yearOf, type EpochDay } from "./epoch-day.ts";
import { loadYear, nthWorkday, workdaysInYear, workdaysOfYear, type LoadedYear } from "./loaded-year.ts";
import { fromEpochDay, toEpochDay } from "./plain-date.ts";

/**
 * The working days of the loaded years. Dates are `YYYY-MM-DD`, days in Shanghai. Whatever needs a day of a year that is
 * not loaded throws SunmapError CALENDAR_YEAR_MISSING with that year: holidays are never guessed.
 */
export type Calendar = {
  readonly loadedYears: readonly number[];
  readonly isWorkday: (date: string) => boolean;
  /** The first working day after a day, which itself is not counted even if it is one. */
  readonly nextWorkday: (date: string) => string;
  /** The n-th working day after a day; before it when n is negative; the day itself when n is 0. */
  readonly addWorkdays: (date: string, n: number) => string;
  /** Working days from one day to another: the start is not counted, the end is. Negative when the end comes first. */
  readonly workdaysBetween: (start: string, end: string) => number;
  /** Working days of a period of which both ends count; 0 when it ends before it begins. */
  readonly workdaysWithin: (from: string, to: string) => number;
};

/**
 * Makes the calendar of some years. A year with faults is left out, so that needing it is told instead of counted wrong;
 * of two entries for one year the later holds.
 */
export function createCalendar(years: readonly CalendarYear[]): Calendar {
  const sound = years.filter((year) => calendarYearFaults(year).length === 0);
  const loaded = new Map(sound.map((year) => [year.year, loadYear(year)]));
  return {
    loadedYears: [...loaded.keys()].toSorted((first, second) => first - second),
    isWorkday: (date) => {
      const day = toEpochDay(date);
      return count(loaded, day, day + 1) === 1;
    },
    nextWorkday: (date) => fromEpochDay(workdayAfter(loaded, toEpochDay(date), 1)),
    addWorkdays: (date, n) => fromEpochDay(move(loaded, toEpochDay(date), n)),
    workdaysBetween: (start, end) => {
      const from = toEpochDay(start);
      const to = toEpochDay(end);
      return from <= to ? count(loaded, from + 1, to + 1) : 0 - count(loaded, to + 1, from + 1);
    },
    workdaysWithin: (from, to) => count(loaded, toEpochDay(from), toEpochDay(to) + 1),
  };
}

type LoadedYears = ReadonlyMap<number, LoadedYear>;

function count(loaded: LoadedYears, from: EpochDay, to: EpochDay): number {
  if (from >= to) return 0;
  let workdays = 0;
  for (let year = yearOf(from); year <= yearOf(to - 1); year += 1) {
    workdays += workdaysInYear(yearFrom(loaded, year), from, to);
  }
  return workdays;
}

function move(loaded: LoadedYears, day: EpochDay, n: number): EpochDay {
  if (!Number.isSafeInteger(n)) throw new SunmapError("INTERNAL", { workdays: n });
  if (n === 0) return day;
  return n > 0 ? workdayAfter(loaded, day, n) : workdayBefore(loaded, day, -n);
}

function workdayAfter(loaded: LoadedYears, day: EpochDay, n: number): EpochDay {
  let left = n;
  for (let year = yearOf(day + 1); ; year += 1) {
    const current = yearFrom(loaded, year);
    const passed = workdaysInYear(current, current.firstDay, day + 1);
    const available = workdaysOfYear(current) - passed;
    if (left <= available) return nthWorkday(current, passed + left);
    left -= available;
  }
}

function workdayBefore(loaded: LoadedYears, day: EpochDay, n: number): EpochDay {
  let left = n;
  for (let year = yearOf(day - 1); ; year -= 1) {
    const current = yearFrom(loaded, year);
    const available = workdaysInYear(current, current.firstDay, day);
    if (left <= available) return nthWorkday(current, available - left + 1);
    left -= available;
  }
}

function yearFrom(loaded: LoadedYears, year: number): LoadedYear {
  const found = loaded.get(year);
  if (found === undefined) throw new SunmapError("CALENDAR_YEAR_MISSING", { year });
  return found;
}
