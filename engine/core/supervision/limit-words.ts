import type { LocalizedText, TimeUnit } from "../model/formats.generated.ts";
import type { Language } from "../value/value-form.ts";
import { showDay, showPeriod } from "./day-words.ts";
import type { LimitJudgment } from "./limit-judgment.ts";
import type { PlannedLimit } from "./limit-plan.ts";

/** How a passed limit is told, with its last day, what was used of it, and what was taken off. */
export function overdueWords(judgment: LimitJudgment): LocalizedText {
  const { instance } = judgment;
  const { limit, ended } = instance;
  const words = numbersOf(judgment);
  const kind = limit.scope === "total" ? "承诺时限" : "规定时限";
  const kindEn = limit.scope === "total" ? "the promised time limit" : "its time limit";
  const doneZh = ended === undefined ? "至今未办结" : `于${showDay(ended.on, "zh")}办结`;
  const doneEn = ended === undefined ? "not done yet" : `done on ${ended.on}`;
  return {
    zh: `${limit.title.zh}超过${kind}：应于${words.due.zh}前办结，${doneZh}，已用${words.used.zh}（${words.of.zh}）`,
    en: `${limit.title.en} passed ${kindEn}: due by ${words.due.en}, ${doneEn}, ${words.used.en} used (${words.of.en})`,
  };
}

/** How the coming end of a limit is told. */
export function dueSoonWords(judgment: LimitJudgment): LocalizedText {
  const { title } = judgment.instance.limit;
  const { due, used, of } = numbersOf(judgment);
  return {
    zh: `${title.zh}即将到期：应于${due.zh}前办结，已用${used.zh}（${of.zh}）`,
    en: `${title.en} is due soon: by ${due.en}, ${used.en} used (${of.en})`,
  };
}

/** How a shortest time that was cut short is told. */
export function tooEarlyWords(judgment: LimitJudgment): LocalizedText {
  const { limit, ended } = judgment.instance;
  const { due, used, of } = numbersOf(judgment);
  const on = ended?.on ?? "";
  return {
    zh: `${limit.title.zh}少于规定的最短时间：最早应于${due.zh}结束，实际于${showDay(on, "zh")}结束，只有${used.zh}（${of.zh}）`,
    en: `${limit.title.en} was cut short: it may end on ${due.en} at the earliest, it ended on ${on}, after ${used.en} (${of.en})`,
  };
}

/** How a limit is told of which the calendar of a year is missing. */
export function missingYearWords({ instance, missingYear = 0 }: LimitJudgment): LocalizedText {
  const { title } = instance.limit;
  return {
    zh: `${title.zh}的时限无法计算：${missingYear}年的工作日历没有载入`,
    en: `the time limit of ${title.en} cannot be counted: the calendar of ${missingYear} is not loaded`,
  };
}

type Numbers = Readonly<Record<"due" | "used" | "of", LocalizedText>>;

function numbersOf(judgment: LimitJudgment): Numbers {
  const { dueOn = "", used = 0, instance } = judgment;
  const { unit } = instance.limit;
  return {
    due: { zh: showDay(dueOn, "zh"), en: showDay(dueOn, "en") },
    used: { zh: showPeriod(used, unit, "zh"), en: showPeriod(used, unit, "en") },
    of: { zh: termWords(judgment, "zh"), en: termWords(judgment, "en") },
  };
}

function termWords(judgment: LimitJudgment, language: Language): string {
  const { amount, paused, pauses, instance, lateExtensions, isExtendedBeyond } = judgment;
  const { bound, unit, amount: original } = instance.limit;
  const term = showPeriod(amount, unit, language);
  const added = showPeriod(amount - original, unit, language);
  const off = showPeriod(paused, unit === "workday" ? "workday" : "calendarDay", language);
  const refused = [...new Set(pauses.refused.map(({ reason }) => reason))];
  const late = lateExtensions.length > 0;
  if (language === "zh") {
    const parts = [
      bound === "atMost" ? `时限${term}` : `最短${term}`,
      ...(amount > original ? [`含延长${added}`] : []),
      ...(paused > 0 ? [`已扣除中止${off}`] : []),
      ...refused.map((reason) => `“${reason}”不是法定中止事由，未予扣除`),
      ...(late ? ["到期后办理的延期无效，未计入"] : []),
      ...(isExtendedBeyond ? [beyondWords(instance.limit, language)] : []),
    ];
    return parts.join("，");
  }
  const parts = [
    `${bound === "atMost" ? "of" : "of at least"} ${term}`,
    ...(amount > original ? [`${added} of extension included`] : []),
    ...(paused > 0 ? [`${off} of pauses taken off`] : []),
    ...refused.map((reason) => `“${reason}” is no legal reason for a pause and is not taken off`),
    ...(late ? ["an extension that came after the last day does not count"] : []),
    ...(isExtendedBeyond ? [beyondWords(instance.limit, language)] : []),
  ];
  return parts.join(", ");
}

function beyondWords({ extension = 0, unit }: PlannedLimit, language: Language): string {
  const most = showPeriod(extension, unit, language);
  if (language === "zh") return extension === 0 ? "该时限不得延长，延期未计入" : `至多可延长${most}，超出的延期未计入`;
  return extension === 0
    ? "it may not be extended"
    : `it may be extended by ${most} at most, what is beyond does not count`;
}

/** How a pause is told that lasted longer than the party was told in writing. */
export function longReviewWords(
  reason: string,
  told: { readonly amount: number; readonly unit: TimeUnit },
  days: { readonly due: string; readonly resumed: string | undefined },
): LocalizedText {
  const { due, resumed } = days;
  const untilZh = resumed === undefined ? "至今未恢复办理" : `于${showDay(resumed, "zh")}才恢复办理`;
  const untilEn = resumed === undefined ? "the case has not resumed yet" : `the case resumed on ${resumed}`;
  return {
    zh: `“${reason}”中止时间超过书面告知的${showPeriod(told.amount, told.unit, "zh")}：应于${showDay(due, "zh")}前结束，${untilZh}`,
    en: `the pause for “${reason}” took longer than the ${showPeriod(told.amount, told.unit, "en")} told in writing: due by ${due}, ${untilEn}`,
  };
}

/** How a time in which nothing happened is told. */
export function idleWords(
  workdays: number,
  threshold: number,
  days: { readonly from: string; readonly to: string | undefined },
): LocalizedText {
  const { from, to } = days;
  const spanZh = to === undefined ? `自${showDay(from, "zh")}起` : `${showDay(from, "zh")}至${showDay(to, "zh")}`;
  const spanEn = to === undefined ? `since ${from}` : `from ${from} to ${to}`;
  return {
    zh: `案件停滞：${spanZh}，连续${showPeriod(workdays, "workday", "zh")}没有任何办理记录（界限${showPeriod(threshold, "workday", "zh")}）`,
    en: `the case was idle: ${spanEn} nothing happened for ${showPeriod(workdays, "workday", "en")} (threshold ${showPeriod(threshold, "workday", "en")})`,
  };
}
