import type { LocalizedText } from "../../../engine/core/model/formats.generated.ts";

export const LIMIT_WORDS = {
  heading: { zh: "环节时限", en: "Time limits" },
  add: { zh: "添加时限", en: "Add a limit" },
  none: { zh: "这一环节还没有时限", en: "No time limit at this step yet" },
  number: (position: number): LocalizedText => ({ zh: `时限${position + 1}`, en: `Limit ${position + 1}` }),
  bound: { zh: "性质", en: "Bound" },
  amount: { zh: "时间", en: "Amount" },
  unit: { zh: "单位", en: "Unit" },
  extension: { zh: "至多可延长", en: "Extendable by" },
  anyExtension: { zh: "未限定", en: "no bound" },
  start: { zh: "自", en: "From" },
  end: { zh: "至", en: "Until" },
  wholeStep: { zh: "（本环节）", en: "(this step)" },
  law: { zh: "依据", en: "Basis" },
  noLaw: { zh: "（未写明）", en: "(not given)" },
  article: { zh: "条款", en: "Article" },
  pauses: { zh: "不计入的时间（中止）", en: "Time not counted (pauses)" },
  addPause: { zh: "添加中止事由", en: "Add a pause" },
  pauseReason: { zh: "事由", en: "Reason" },
  pauseNumber: (position: number): LocalizedText => ({ zh: `中止事由${position + 1}`, en: `Pause ${position + 1}` }),
} as const;
