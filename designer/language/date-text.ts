import { language } from "./language.ts";
import { showDay } from "./formats.ts";

/** A calendar day (ISO), or a minute of it (`YYYY-MM-DDTHH:mm`), as people of the language of the page write it. */
export function dateText(value: string): string {
  const [day = "", time] = value.split("T");
  if (day === "" || !isDay(day)) return value;
  if (time === undefined) return showDay(day);
  return language.value === "zh" ? `${showDay(day)} ${time}` : `${showDay(day)}, ${time}`;
}

/**
 * The calendar day (ISO) that a person wrote, in the form of either language or in that of ISO; with `hasTime` a minute
 * of it, midnight where none is written. Undefined where there is no such day.
 */
export function readDateText(text: string, hasTime: boolean): string | undefined {
  const [, date = "", hour, minute = ""] = WITH_TIME.exec(text.trim()) ?? [];
  if (hour !== undefined && (!hasTime || Number(hour) > 23 || Number(minute) > 59)) return undefined;
  const day = readDay(date);
  if (day === undefined || !hasTime) return day;
  return `${day}T${hour === undefined ? "00:00" : `${hour.padStart(2, "0")}:${minute}`}`;
}

const WITH_TIME = /^(.*?)(?:[\sT,，]+(\d{1,2})[:：](\d{2}))?$/;
const YEAR_FIRST = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;
const DIGITS = /^(\d{4})(\d{2})(\d{2})$/;
const DAY_FIRST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const DAY_AND_NAME = /^(\d{1,2})\s*([A-Za-z]{3,9})\.?,?\s*(\d{4})$/;
const NAME_AND_DAY = /^([A-Za-z]{3,9})\.?\s*(\d{1,2}),?\s*(\d{4})$/;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function readDay(text: string): string | undefined {
  const [, year, month, date] = YEAR_FIRST.exec(text) ?? DIGITS.exec(text) ?? [];
  if (year !== undefined) return dayOf(year, month, date);
  const [, firstDate, secondMonth, lastYear] = DAY_FIRST.exec(text) ?? [];
  if (lastYear !== undefined) return dayOf(lastYear, secondMonth, firstDate);
  const [, before, name, namedYear] = DAY_AND_NAME.exec(text) ?? [];
  if (namedYear !== undefined) return dayOf(namedYear, monthOf(name), before);
  const [, firstName, after, yearAfter] = NAME_AND_DAY.exec(text) ?? [];
  return yearAfter === undefined ? undefined : dayOf(yearAfter, monthOf(firstName), after);
}

function monthOf(name = ""): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

function dayOf(year: string, month = "", date = ""): string | undefined {
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isDay(day) ? day : undefined;
}

function isDay(day: string): boolean {
  const at = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
}
