import type { ReadTime } from "./read-time.ts";

const DAYS_TO_1970 = 25_569;
const DAY_MS = 86_400_000;
const FIRST = 1;
const LAST = 2_958_465;

/** A time as a workbook counts it: days since the end of 1899, with the hour as the fraction. On the clock of Shanghai. */
export function fromExcelDay(day: number): ReadTime | undefined {
  if (!(day >= FIRST && day <= LAST)) return undefined;
  return fromClock(new Date(Math.round((day - DAYS_TO_1970) * DAY_MS)));
}

/** A time of which the UTC parts are what the clock in Shanghai showed, as readers of workbooks give it. */
export function fromClock(clock: Date): ReadTime | undefined {
  if (Number.isNaN(clock.getTime())) return undefined;
  const instant = withoutRounding(clock.getTime());
  const text = new Date(instant).toISOString();
  if (text.length !== 24) return undefined;
  const at = text.endsWith(".000Z") ? text.slice(0, 19) : text.slice(0, 23);
  return { at: `${at}+08:00`, withoutHour: instant % DAY_MS === 0 };
}

/** A fraction of a day is seldom a whole number of milliseconds: 9:30 may come as 9:29:59.999. */
function withoutRounding(instant: number): number {
  const second = Math.round(instant / 1000) * 1000;
  return Math.abs(instant - second) <= 5 ? second : instant;
}
