import { say } from "../language/language.ts";
import { citedWords, type Cited } from "../../engine/core/model/cited-words.ts";

/** Provisions as they are cited, in the language of the page. */
export function citations(basis: readonly Cited[]): string {
  return say(citedWords(basis));
}
