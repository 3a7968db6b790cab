import type { ExampleCase, Law, LocalizedText, Parameter } from "./formats.generated.ts";

export const CASE_KIND_LABELS: Readonly<Record<ExampleCase["kind"], LocalizedText>> = {
  clean: { zh: "合规", en: "clean" },
  borderline: { zh: "临界", en: "borderline" },
  violating: { zh: "违规", en: "violating" },
  boundary: { zh: "边界", en: "boundary" },
  incomplete: { zh: "信息不全", en: "incomplete" },
};

export const LAW_KIND_LABELS: Readonly<Record<Law["kind"], LocalizedText>> = {
  law: { zh: "法律", en: "law" },
  regulation: { zh: "行政法规", en: "regulation" },
  rule: { zh: "规章", en: "rule" },
  partyRegulation: { zh: "党内法规", en: "party regulation" },
  local: { zh: "地方规定", en: "local order" },
  report: { zh: "报道", en: "report" },
  setting: { zh: "本地设定", en: "local setting" },
};

export const PARAMETER_SOURCE_LABELS: Readonly<Record<Parameter["source"], LocalizedText>> = {
  law: { zh: "法律规定", en: "set by law" },
  report: { zh: "报道（2009）", en: "the report of 2009" },
  local: { zh: "地方规定", en: "local order" },
  setting: { zh: "本地设定", en: "local setting" },
};
