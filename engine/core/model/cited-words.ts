import type { Law, LocalizedText } from "./formats.generated.ts";

/** A provision: the law by the name that a basis cites, and its title where that is known. */
export type Cited = { readonly law: string; readonly title?: LocalizedText | undefined; readonly article?: string };

/** Provisions as they are cited: 招标投标法实施条例第26条; Regulation on Bidding, article 26. */
export function citedWords(basis: readonly Cited[], laws: readonly Law[] = []): LocalizedText {
  const cited = basis.map(({ law, title = laws.find(({ name }) => name === law)?.title, article }) => {
    const where = article === undefined ? { zh: "", en: "" } : { zh: `第${article}条`, en: `, article ${article}` };
    return { zh: `${title?.zh ?? law}${where.zh}`, en: `${title?.en ?? law}${where.en}` };
  });
  return { zh: cited.map(({ zh }) => zh).join("；"), en: cited.map(({ en }) => en).join("; ") };
}
