import { language } from "./language.ts";

const LOCALES = { zh: "zh-CN", en: "en-GB" } as const;

/** An instant as people read it, in the time of Shanghai. */
export function showInstant(at: string): string {
  return new Intl.DateTimeFormat(LOCALES[language.value], {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: "Asia/Shanghai",
  }).format(new Date(at));
}

/** An instant as people read it, to the second, in the time of Shanghai. */
export function showInstantWithSeconds(at: string): string {
  return new Intl.DateTimeFormat(LOCALES[language.value], {
    dateStyle: "medium",
    timeStyle: "medium",
    timeZone: "Asia/Shanghai",
  }).format(new Date(at));
}

/** A calendar day (ISO) as people read it. */
export function showDay(day: string): string {
  return ofDay(day, { dateStyle: "medium" });
}

/** The month of a calendar day (ISO). */
export function showMonth(day: string): string {
  return ofDay(day, { year: "numeric", month: "long" });
}

/** The day of the week of a calendar day (ISO), as short as it is written over a calendar. */
export function showWeekday(day: string): string {
  return ofDay(day, { weekday: language.value === "zh" ? "narrow" : "short" });
}

/** A count with its separators. */
export function showCount(count: number): string {
  return new Intl.NumberFormat(LOCALES[language.value]).format(count);
}

/** A share of 1 as a percentage; `digits` behind the point. */
export function showShare(share: number, digits = 0): string {
  return new Intl.NumberFormat(LOCALES[language.value], {
    style: "percent",
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(share);
}

/** The time of day in Shanghai, to the minute. */
export function showTime(at: string): string {
  return new Intl.DateTimeFormat(LOCALES[language.value], { timeStyle: "short", timeZone: "Asia/Shanghai" }).format(
    new Date(at),
  );
}

/** A calendar day (ISO) without its year, for an axis. */
export function showMonthDay(day: string): string {
  return new Intl.DateTimeFormat(LOCALES[language.value], { month: "short", day: "numeric", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** A length of time given in hours: in hours below two days, then in days. */
export function showHours(hours: number): string {
  const isShort = hours < 48;
  return new Intl.NumberFormat(LOCALES[language.value], {
    style: "unit",
    unit: isShort ? "hour" : "day",
    unitDisplay: "short",
    maximumFractionDigits: isShort && hours >= 10 ? 0 : 1,
  }).format(isShort ? hours : hours / 24);
}

function ofDay(day: string, form: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(LOCALES[language.value], { ...form, timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
