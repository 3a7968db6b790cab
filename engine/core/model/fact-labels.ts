import type { FactDefinition, FactType, LocalizedText, Unit } from "./formats.generated.ts";

export const FACT_TYPE_LABELS: Readonly<Record<FactType, LocalizedText>> = {
  boolean: { zh: "是否", en: "yes or no" },
  integer: { zh: "整数", en: "whole number" },
  decimal: { zh: "小数", en: "decimal" },
  money: { zh: "金额", en: "amount of money" },
  date: { zh: "日期", en: "date" },
  dateTime: { zh: "日期和时间", en: "date and time" },
  enum: { zh: "选项", en: "choice" },
  string: { zh: "文本", en: "text" },
  list: { zh: "列表", en: "list" },
};

export const UNIT_LABELS: Readonly<Record<Unit, LocalizedText>> = {
  ratio: { zh: "比例", en: "ratio" },
  count: { zh: "个数", en: "count" },
  person: { zh: "人", en: "people" },
  day: { zh: "日", en: "days" },
  workday: { zh: "工作日", en: "working days" },
  month: { zh: "个月", en: "months" },
  year: { zh: "年", en: "years" },
  hectare: { zh: "公顷", en: "hectares" },
  fen: { zh: "分（货币）", en: "fen" },
  yuan: { zh: "元", en: "yuan" },
  wanYuan: { zh: "万元", en: "ten thousand yuan" },
  point: { zh: "分（分值）", en: "points" },
};

export const FACT_SOURCE_LABELS: Readonly<Record<FactDefinition["source"], LocalizedText>> = {
  input: { zh: "录入", en: "input" },
  derived: { zh: "派生", en: "derived" },
};
