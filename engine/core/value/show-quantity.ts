import type { Unit } from "../model/formats.generated.ts";
import { percentage, readableNumber } from "./show-number.ts";
import type { Language } from "./value-form.ts";

type Words = { readonly zh: string; readonly one: string; readonly many: string };

/** The words of the units that stand behind a number. A ratio is shown in percent, a count without a word. */
const UNIT_WORDS: Readonly<Partial<Record<Unit, Words>>> = {
  person: { zh: "人", one: "person", many: "people" },
  day: { zh: "日", one: "day", many: "days" },
  workday: { zh: "个工作日", one: "working day", many: "working days" },
  month: { zh: "个月", one: "month", many: "months" },
  year: { zh: "年", one: "year", many: "years" },
  hectare: { zh: "公顷", one: "hectare", many: "hectares" },
  point: { zh: "分", one: "point", many: "points" },
};

/** A number with its unit: 5日, 5个工作日, 66.67%; 5 days, 1 working day. */
export function showQuantity(value: number, unit: Unit | undefined, language: Language): string {
  if (unit === "ratio") return percentage(value);
  const digits = readableNumber(value);
  const words = unit === undefined ? undefined : UNIT_WORDS[unit];
  if (words === undefined) return digits;
  if (language === "zh") return `${digits}${words.zh}`;
  return `${digits} ${Math.abs(value) === 1 ? words.one : words.many}`;
}
