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

function ofDay(day: string, form: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(LOCALES[language.value], { ...form, timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
