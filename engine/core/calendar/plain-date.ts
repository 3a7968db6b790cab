import { SunmapError } from "../errors.ts";
import { civilDayOf, daysInMonth, epochDayOf, FIRST_DAY, LAST_DAY } from "./epoch-day.ts";
import type { CivilDay, EpochDay } from "./epoch-day.ts";

const DATE_FORM = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a day that exists, written `YYYY-MM-DD`, of the years 0001 to 9999. */
export function isRealDate(text: string): boolean {
  if (!DATE_FORM.test(text)) return false;
  const { year, month, day } = partsOf(text);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/**
 * The number of a day, for counting.
 * @throws SunmapError INTERNAL if the caller did not check that the date is real.
 */
export function toEpochDay(date: string): EpochDay {
  const known = numbers.get(date);
  if (known !== undefined) return known;
  if (!isRealDate(date)) throw new SunmapError("INTERNAL", { date });
  const number = epochDayOf(partsOf(date));
  if (numbers.size >= MOST_NUMBERS) numbers.clear();
  numbers.set(date, number);
  return number;
}

/** Cases are near each other in time: few days are read again and again. */
const numbers = new Map<string, EpochDay>();
const MOST_NUMBERS = 5_000;

/**
 * The day of a number.
 * @throws SunmapError INTERNAL if its year would not have four digits.
 */
export function fromEpochDay(epochDay: EpochDay): string {
  if (!(epochDay >= FIRST_DAY && epochDay <= LAST_DAY)) throw new SunmapError("INTERNAL", { epochDay });
  const { year, month, day } = civilDayOf(epochDay);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Year, month and day of a date as numbers. */
export function partsOf(date: string): CivilDay {
  return { year: digits(date, 0, 4), month: digits(date, 5, 7), day: digits(date, 8, 10) };
}

function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let index = from; index < to; index += 1) number = number * 10 + (text.charCodeAt(index) - 48);
  return number;
}
