import { instantOf } from "../../core/calendar/instant.ts";
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
  if (isInstant(text)) return { at: text, withoutHour: false };
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
  return isInstant(at) ? { at, withoutHour: hour === undefined } : undefined;
}

function two(digits = ""): string {
  return digits.padStart(2, "0");
}

function withColon(offset: string): string {
  return offset.length === 5 ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset;
}

function isInstant(text: string): boolean {
  return !Number.isNaN(instantOf(text));
}
