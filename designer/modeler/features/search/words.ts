import type { LocalizedText } from "../../../../engine/core/model/formats.generated.ts";

/** What a search result is, besides an element by its name. */
export const FOUND = {
  name: { zh: "名称", en: "name" },
  step: { zh: "环节编号", en: "step id" },
  riskPoint: { zh: "风险点", en: "risk point" },
  rule: { zh: "规则", en: "rule" },
  article: { zh: "条文", en: "article" },
} as const;

export function articleOf(law: string, article: string | undefined): LocalizedText {
  if (article === undefined) return { zh: law, en: law };
  return { zh: `${law}第${article}条`, en: `${law} art. ${article}` };
}
