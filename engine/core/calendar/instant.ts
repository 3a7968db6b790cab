import { daysInMonth, epochDayOf } from "./epoch-day.ts";

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/**
 * The milliseconds since 1970 of an instant written as the format `date-time` has it; not a number when it is none, or
 * none that exists. Read by its characters: a log holds millions of them, and the engine's own parser takes anything.
 */
export function instantOf(text: string): number {
  const { length } = text;
  if (length < 17 || length > 29 || text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return Number.NaN;
  if (text.charCodeAt(10) !== T || text.charCodeAt(13) !== COLON) return Number.NaN;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  if (!(year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month))) return Number.NaN;
  const hour = digits(text, 11, 13);
  const minute = digits(text, 14, 16);
  if (!(hour <= 23 && minute <= 59)) return Number.NaN;
  let end = 16;
  let milliseconds = 0;
  if (text.charCodeAt(16) === COLON) {
    const second = digits(text, 17, 19);
    if (!(second <= 59)) return Number.NaN;
    end = endOfFraction(text);
    milliseconds = second * 1000 + (end === 19 ? 0 : digits(text, 20, end) * (SCALE[end - 20] ?? Number.NaN));
  }
  const offset = offsetMinutes(text, end);
  return epochDayOf({ year, month, day }) * DAY_MS + (hour * 60 + minute - offset) * MINUTE_MS + milliseconds;
}

/** One to three digits of a second, in milliseconds. */
const SCALE = [Number.NaN, 100, 10, 1];

function endOfFraction(text: string): number {
  if (text.charCodeAt(19) !== DOT) return 19;
  let end = 20;
  while (isDigit(text.charCodeAt(end))) end += 1;
  return end;
}

function offsetMinutes(text: string, from: number): number {
  const sign = text.charCodeAt(from);
  if (sign === Z) return text.length === from + 1 ? 0 : Number.NaN;
  if ((sign !== PLUS && sign !== DASH) || text.length !== from + 6 || text.charCodeAt(from + 3) !== COLON) {
    return Number.NaN;
  }
  const hours = digits(text, from + 1, from + 3);
  const minutes = digits(text, from + 4, from + 6);
  if (!(hours <= 23 && minutes <= 59)) return Number.NaN;
  return (hours * 60 + minutes) * (sign === PLUS ? 1 : -1);
}

/** The number of some digits; not a number when there is another character among them. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let index = from; index < to; index += 1) {
    const code = text.charCodeAt(index);
    if (!isDigit(code)) return Number.NaN;
    number = number * 10 + code - 48;
  }
  return number;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

const DASH = 45;
const COLON = 58;
const DOT = 46;
const PLUS = 43;
const T = 84;
const Z = 90;
