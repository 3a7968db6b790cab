import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { say } from "../language/language.ts";
import { EVALUATION_WORDS as WORDS } from "./evaluation-words.ts";

/** A provision with the title of its law, where that is known. */
export type Cited = { readonly law: string; readonly title?: LocalizedText | undefined; readonly article?: string };

/** Provisions as they are cited: 招标投标法实施条例第26条; Regulation on Bidding, article 26. */
export function citations(basis: readonly Cited[]): string {
  return basis.map(citation).join(say({ zh: "；", en: "; " }));
}

function citation({ law, title, article }: Cited): string {
  return `${title === undefined ? law : say(title)}${article === undefined ? "" : say(WORDS.article(article))}`;
}
