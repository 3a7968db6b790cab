import type { LocalizedText, TimeUnit } from "../../../../engine/core/model/formats.generated.ts";
import type { StepTimeLimit } from "../../../../engine/core/map/power-map.ts";

/** The sign of internal control, in a letter of each language. */
export const INTERNAL: LocalizedText = { zh: "内", en: "I" };

/** How many rules are linked to a step. */
export function ruleCount(count: number): LocalizedText {
  return { zh: `规则${count}`, en: count === 1 ? "1 rule" : `${count} rules` };
}

/** The limits of a step as shortly as they can be told: the first, and how many more there are. */
export function shortLimit([first, ...more]: readonly [StepTimeLimit, ...StepTimeLimit[]]): LocalizedText {
  const sign = first.bound === "atMost" ? "≤" : "≥";
  const { zh, en } = UNITS[first.unit];
  const others = more.length === 0 ? "" : ` +${more.length}`;
  return {
    zh: `${sign}${first.amount}${zh}${others}`,
    en: `${sign}${first.amount} ${first.amount === 1 ? en : `${en}s`}${others}`,
  };
}

const UNITS: Readonly<Record<TimeUnit, LocalizedText>> = {
  workday: { zh: "工作日", en: "workday" },
  calendarDay: { zh: "日", en: "day" },
  month: { zh: "个月", en: "month" },
  year: { zh: "年", en: "year" },
};
