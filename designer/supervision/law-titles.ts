import type { Law, LocalizedText } from "../../engine/core/model/formats.generated.ts";
import type { Cited } from "../../engine/core/model/cited-words.ts";

/** What laws are called, by the name with which a basis cites them. */
export type LawTitles = ReadonlyMap<string, LocalizedText>;

export function lawTitles(laws: readonly Law[]): LawTitles {
  return new Map(laws.map(({ name, title }) => [name, title]));
}

/** Provisions with the titles of their laws, in the language of the page where they are known. */
export function cited(
  basis: readonly { readonly law: string; readonly article?: string }[],
  titles: LawTitles,
): readonly Cited[] {
  return basis.map(({ law, article }) => ({
    law,
    title: titles.get(law),
    ...(article !== undefined && { article }),
  }));
}
