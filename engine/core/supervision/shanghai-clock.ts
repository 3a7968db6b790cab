import { weekdayOf, type EpochDay } from "../calendar/epoch-day.ts";
import { fromEpochDay } from "../calendar/plain-date.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const OFFSET = 8 * 60 * MINUTE;

/** The day in Shanghai of an instant in milliseconds. */
export function dayOfInstant(instant: number): EpochDay {
  return Math.floor((instant + OFFSET) / DAY);
}

/** The same, written `YYYY-MM-DD`. */
export function dateOfInstant(instant: number): string {
  return fromEpochDay(dayOfInstant(instant));
}

/** The minute of the day in Shanghai, from 0 to 1439. */
export function minuteOfDay(instant: number): number {
  return Math.floor((((instant + OFFSET) % DAY) + DAY) / MINUTE) % (24 * 60);
}

/** The day of the week in Shanghai: 1 Monday … 7 Sunday. */
export function weekdayOfInstant(instant: number): number {
  return weekdayOf(dayOfInstant(instant));
}

/** An instant as it reads on the clock in Shanghai, with its offset. */
export function clockTime(instant: number): string {
  return `${new Date(instant + OFFSET).toISOString().slice(0, 19)}+08:00`;
}
