import { isRealDate, partsOf } from "../../calendar/plain-date.ts";
import { fault, wrongType } from "../reading.ts";
import { scalarText } from "../scalar-text.ts";
import type { Language, ValueForm } from "../value-form.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** A day in Shanghai, `YYYY-MM-DD`, that exists. */
export const date: ValueForm = {
  type: "date",
  createReader: () => (sent) => {
    if (typeof sent !== "string") return wrongType(sent, "日期（YYYY-MM-DD）", "a date (YYYY-MM-DD)");
    if (isRealDate(sent)) return { ok: true, value: sent };
    return fault(
      "IMPOSSIBLE_DATE",
      "须为真实存在的日期，写作 YYYY-MM-DD",
      "a date that exists is expected, written YYYY-MM-DD",
    );
  },
  show: (value, _definition, language) => showDate(scalarText(value), language),
  send: scalarText,
};

/** A date for reading: 2026年9月18日; 18 September 2026. */
export function showDate(text: string, language: Language): string {
  const { year, month, day } = partsOf(text);
  return language === "zh" ? `${year}年${month}月${day}日` : `${day} ${MONTHS[month - 1] ?? ""} ${year}`;
}
