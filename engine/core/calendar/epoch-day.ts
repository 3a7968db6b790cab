/** Days since 1970-01-01 in the proleptic Gregorian calendar: counted as whole numbers, so that no time zone moves them. */
export type EpochDay = number;

/** A day by its parts; the month is 1 to 12. */
export type CivilDay = { readonly year: number; readonly month: number; readonly day: number };

/** 0001-01-01 and 9999-12-31: outside them a date has no four-digit year. */
export const FIRST_DAY: EpochDay = -719_162;
export const LAST_DAY: EpochDay = 2_932_896;

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** The number of a day that exists. */
export function epochDayOf({ year, month, day }: CivilDay): EpochDay {
  return startOfYear(year) + daysBeforeMonth(year, month) + day - 1;
}

/** The parts of a day. */
export function civilDayOf(epochDay: EpochDay): CivilDay {
  const year = yearOf(epochDay);
  const dayInYear = epochDay - startOfYear(year);
  let month = 12;
  while (daysBeforeMonth(year, month) > dayInYear) month -= 1;
  return { year, month, day: dayInYear - daysBeforeMonth(year, month) + 1 };
}

/** The first day of a year. */
export function startOfYear(year: number): EpochDay {
  const before = year - 1;
  return FIRST_DAY + before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
}

/** The year in which a day lies. */
export function yearOf(epochDay: EpochDay): number {
  // The mean year has 365.2425 days, so the estimate is at most one year off.
  const estimate = Math.floor((epochDay - FIRST_DAY) / 365.2425) + 1;
  if (epochDay < startOfYear(estimate)) return estimate - 1;
  return epochDay >= startOfYear(estimate + 1) ? estimate + 1 : estimate;
}

/** The day of the week: 1 Monday … 7 Sunday. */
export function weekdayOf(epochDay: EpochDay): number {
  // 1970-01-01 was a Thursday.
  return ((((epochDay + 3) % 7) + 7) % 7) + 1;
}

/** The days of a month, 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  return month === 12 ? 31 : daysBeforeMonth(year, month + 1) - daysBeforeMonth(year, month);
}

function daysBeforeMonth(year: number, month: number): number {
  return (DAYS_BEFORE_MONTH[month - 1] ?? 0) + (month > 2 && isLeap(year) ? 1 : 0);
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
