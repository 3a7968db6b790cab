import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";

/** The words that every form shares. */
export const FIELD_WORDS = {
  inChinese: ({ zh, en }: LocalizedText): LocalizedText => ({ zh: `${zh}（中文）`, en: `${capital(en)} (Chinese)` }),
  inEnglish: ({ zh, en }: LocalizedText): LocalizedText => ({ zh: `${zh}（英文）`, en: `${capital(en)} (English)` }),
  mixed: { zh: "各不相同", en: "Mixed" },
  remove: { zh: "删除", en: "Remove" },
  removeOf: (what: LocalizedText): LocalizedText => ({ zh: `删除：${what.zh}`, en: `Remove: ${what.en}` }),
  noGrade: { zh: "不定级", en: "no grade" },
  grade: { zh: "风险等级", en: "Grade" },

  required: { zh: "不能为空", en: "This cannot be empty" },
  amount: { zh: "填写1至9999的整数", en: "Give a whole number from 1 to 9999" },
  count: { zh: "填写0至9999的整数，或留空", en: "Give a whole number from 0 to 9999, or leave it empty" },
  day: { zh: "填写日期，例如 2026年9月18日", en: "Give a date, such as 18 Sep 2026" },
  minute: { zh: "填写日期和时间，例如 2026年9月18日 09:30", en: "Give date and time, such as 18 Sep 2026, 09:30" },
  pickDay: { zh: "选择日期", en: "Pick a day" },
  monthBefore: { zh: "上个月", en: "Month before" },
  monthAfter: { zh: "下个月", en: "Month after" },
} as const;

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
