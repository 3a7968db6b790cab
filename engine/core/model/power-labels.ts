import type { LocalizedText, MonitoringField, Organ, PowerType, TimeLimit, TimeUnit } from "./formats.generated.ts";

export const POWER_TYPE_LABELS: Readonly<Record<PowerType, LocalizedText>> = {
  licence: { zh: "行政许可", en: "licence" },
  penalty: { zh: "行政处罚", en: "penalty" },
  compulsion: { zh: "行政强制", en: "compulsion" },
  procurement: { zh: "采购与招标投标", en: "procurement and tendering" },
  funds: { zh: "资金管理", en: "funds" },
  personnel: { zh: "干部人事", en: "personnel" },
  project: { zh: "工程建设项目", en: "project" },
  other: { zh: "其他权力", en: "other" },
};

/** The three fields of monitoring (M009). */
export const MONITORING_FIELD_LABELS: Readonly<Record<MonitoringField, LocalizedText>> = {
  growthAndInvestment: { zh: "扩大内需、促进增长的重大政策", en: "major policies for demand and growth" },
  corruptionProne: { zh: "腐败易发多发的重点领域和关键环节", en: "corruption-prone fields and key links" },
  vitalInterests: { zh: "群众切身利益", en: "people's vital interests" },
};

export const ORGAN_LEVEL_LABELS: Readonly<Record<Organ["level"], LocalizedText>> = {
  province: { zh: "省级", en: "province" },
  city: { zh: "市级", en: "city" },
  county: { zh: "县级", en: "county" },
};

export const TIME_UNIT_LABELS: Readonly<Record<TimeUnit, LocalizedText>> = {
  workday: { zh: "工作日", en: "working days" },
  calendarDay: { zh: "自然日", en: "calendar days" },
  month: { zh: "个月", en: "months" },
  year: { zh: "年", en: "years" },
};

export const BOUND_LABELS: Readonly<Record<TimeLimit["bound"], LocalizedText>> = {
  atMost: { zh: "不超过", en: "at most" },
  atLeast: { zh: "不少于", en: "at least" },
};
