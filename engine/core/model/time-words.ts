import type { LocalizedText, TimeUnit } from "./formats.generated.ts";
import { TIME_UNIT_LABELS } from "./power-labels.ts";

/** An amount of time with its unit: 20个工作日; 20 working days. */
export function timeWords(amount: number, unit: TimeUnit): LocalizedText {
  const { zh, en } = TIME_UNIT_LABELS[unit];
  const measured = unit === "workday" || unit === "calendarDay" ? `个${zh}` : zh;
  return { zh: `${amount}${measured}`, en: `${amount} ${amount === 1 ? en.replace(/s$/, "") : en}` };
}
