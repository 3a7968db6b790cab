import type { Calendar } from "../core/calendar/calendar.ts";
import { between, type Random } from "./random.ts";

/** An instant of a working day: the day in Shanghai, and the minutes since midnight. */
export type WorkingTime = { readonly date: string; readonly minute: number };

const OPENS = 9 * 60;
const CLOSES = 17 * 60;
const SHORTEST = 10;
const LONGEST = 90;

/** The first minute of the first working day on or after a day. */
export function openingOf(date: string, calendar: Calendar): WorkingTime {
  return { date: calendar.isWorkday(date) ? date : calendar.nextWorkday(date), minute: OPENS };
}

/** Some time of the first working day on or after a day, early enough for all that is left to do on it. */
export function someTimeOf(date: string, calendar: Calendar, random: Random): WorkingTime {
  return { ...openingOf(date, calendar), minute: between(OPENS, CLOSES - LONGEST, random) };
}

/** A little later in working hours; the next working day when the day is over. */
export function aLittleLater({ date, minute }: WorkingTime, calendar: Calendar, random: Random): WorkingTime {
  const later = minute + between(SHORTEST, LONGEST, random);
  if (later < CLOSES) return { date, minute: later };
  return { date: calendar.nextWorkday(date), minute: OPENS + between(0, LONGEST, random) };
}

export function laterOf(first: WorkingTime, second: WorkingTime): WorkingTime {
  return isBefore(first, second) ? second : first;
}

function isBefore(first: WorkingTime, second: WorkingTime): boolean {
  return first.date === second.date ? first.minute < second.minute : first.date < second.date;
}

/** As an event carries it: ISO date and time with the offset of Shanghai. */
export function toInstant({ date, minute }: WorkingTime): string {
  return `${date}T${two(Math.floor(minute / 60))}:${two(minute % 60)}:00+08:00`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
