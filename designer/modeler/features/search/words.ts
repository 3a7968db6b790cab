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

/** How many results a search has, and whether that is all that are listed. */
export function countWords(count: number, isFull: boolean): LocalizedText {
  if (count === 0) return { zh: "没有找到", en: "Nothing found" };
  if (isFull) return { zh: `只列出前${count}处，请写得更具体些`, en: `The first ${count}; say more to narrow it` };
  return { zh: `找到${count}处`, en: count === 1 ? "1 found" : `${count} found` };
}
