import { partsOf } from "../calendar/plain-date.ts";
import type { TimeUnit, Unit } from "../model/formats.generated.ts";
import { showQuantity } from "../value/show-quantity.ts";
import type { Language } from "../value/value-form.ts";

/** A day as a notice writes it: 2026年3月9日; 2026-03-09. */
export function showDay(day: string, language: Language): string {
  if (language === "en") return day;
  const { year, month, day: dayOfMonth } = partsOf(day);
  return `${year}年${month}月${dayOfMonth}日`;
}

/** An amount of time with its unit: 10个工作日, 3日; 10 working days, 3 days. */
export function showPeriod(amount: number, unit: TimeUnit, language: Language): string {
  return showQuantity(amount, UNITS[unit], language);
}

const UNITS: Readonly<Record<TimeUnit, Unit>> = {
  workday: "workday",
  calendarDay: "day",
  month: "month",
  year: "year",
};
