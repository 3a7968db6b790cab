import { daysInMonth } from "../../core/calendar/epoch-day.ts";
import { fromExcelDay } from "./excel-day.ts";
import type { DateFormat } from "./date-format.ts";

/** An instant as ISO text with its offset; `withoutHour` when the log tells the day alone. */
export type ReadTime = { readonly at: string; readonly withoutHour: boolean };

/** Logs of our offices name no offset: their clocks show the time of Shanghai. */
const SHANGHAI = "+08:00";

/**
 * Reads a time as logs write it: ISO, or year first with other separators (2009/2/20 9:30, 2009年2月20日 09:30:05), or
 * as the format says. A time without an offset is one of Shanghai. Undefined where it cannot be read for certain: which of
 * 3/4/2009 is the month is never guessed.
 */
export function readTime(text: string, format?: DateFormat): ReadTime | undefined {
  if (isIsoInstant(text)) return { at: text, withoutHour: false };
  const trimmed = text.trim();
  if (format === "excel") return fromExcelDay(Number(trimmed === "" ? "-" : trimmed));
  const parts = (format ?? yearFirst)(trimmed);
  return parts === undefined ? undefined : toTime(parts);
}

/** A time in its parts as they are written; those that were not written are undefined. */
export type TimeParts = {
  readonly year: string | undefined;
  readonly month: string | undefined;
  readonly day: string | undefined;
  readonly hour: string | undefined;
  readonly minute: string | undefined;
  readonly second: string | undefined;
  readonly fraction: string | undefined;
  readonly offset: string | undefined;
};

const YEAR_FIRST =
  /^(\d{4})(?:[-/.](\d{1,2})[-/.](\d{1,2})|年(\d{1,2})月(\d{1,2})日)(?:(?:[T ]+|(?<=日))(\d{1,2})[:：时](\d{1,2})(?:[:：分](\d{1,2})(?:[.,](\d{1,9}))?秒?|分)?)? ?(Z|[+-]\d{2}:?\d{2})?$/;

function yearFirst(text: string): TimeParts | undefined {
  const match = text.length > 60 ? null : YEAR_FIRST.exec(text);
  if (match === null) return undefined;
  const [, year, month, day, monthZh, dayZh, hour, minute, second, fraction, offset] = match;
  return { year, month: month ?? monthZh, day: day ?? dayZh, hour, minute, second, fraction, offset };
}

function toTime({ year, month, day, hour, minute, second, fraction, offset }: TimeParts): ReadTime | undefined {
  const date = `${year ?? ""}-${two(month)}-${two(day)}`;
  const time = `${two(hour)}:${two(minute)}:${two(second)}${fraction === undefined ? "" : `.${fraction.slice(0, 3)}`}`;
  const at = `${date}T${time}${offset === undefined ? SHANGHAI : withColon(offset)}`;
  return isIsoInstant(at) ? { at, withoutHour: hour === undefined } : undefined;
}

function two(digits = ""): string {
  return digits.padStart(2, "0");
}

function withColon(offset: string): string {
  return offset.length === 5 ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset;
}

/** Whether a text is an instant of the format `date-time` that exists. Read by its characters: logs hold millions. */
export function isIsoInstant(text: string): boolean {
  const { length } = text;
  if (length < 17 || length > 29 || text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return false;
  if (text.charCodeAt(10) !== T || text.charCodeAt(13) !== COLON) return false;
  const month = number(text, 5, 7);
  const day = number(text, 8, 10);
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(number(text, 0, 4), month))) return false;
  if (!(number(text, 11, 13) <= 23 && number(text, 14, 16) <= 59)) return false;
  const end = endOfSeconds(text);
  return end > 0 && isOffset(text, end);
}

/** Where the offset begins, 0 where the seconds are wrong. */
function endOfSeconds(text: string): number {
  if (text.charCodeAt(16) !== COLON) return 16;
  if (!(number(text, 17, 19) <= 59)) return 0;
  if (text.charCodeAt(19) !== DOT) return 19;
  let end = 20;
  while (end < 24 && isDigit(text.charCodeAt(end))) end += 1;
  return end > 20 && end < 24 ? end : 0;
}

function isOffset(text: string, from: number): boolean {
  const sign = text.charCodeAt(from);
  if (sign === Z) return text.length === from + 1;
  if ((sign !== PLUS && sign !== DASH) || text.length !== from + 6 || text.charCodeAt(from + 3) !== COLON) return false;
  return number(text, from + 1, from + 3) <= 23 && number(text, from + 4, from + 6) <= 59;
}

/** The number of some digits; not a number when there is another character among them. */
function number(text: string, from: number, to: number): number {
  let sum = 0;
  for (let index = from; index < to; index += 1) {
    const code = text.charCodeAt(index);
    if (!isDigit(code)) return Number.NaN;
    sum = sum * 10 + code - 48;
  }
  return sum;
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
