import { isLabel, type MapElement } from "../../elements.ts";
import type { Elements } from "../../diagram.ts";
import type { Documents } from "../history/documents.ts";
import type { Names } from "../names/names.ts";
import { matchText, type Piece } from "./match-text.ts";
import { searchableTexts } from "./searchable-texts.ts";
import { FOUND } from "./words.ts";

type Result = {
  readonly element: MapElement;
  readonly primaryTokens: readonly Piece[];
  readonly secondaryTokens: readonly Piece[];
};
type SearchPad = { registerProvider(provider: { find(pattern: string): readonly Result[] }): void };

const MOST_RESULTS = 60;

/** Finds steps, risk points, rules and articles of law by their words in either language, names first. */
export class MapSearch {
  static $inject = ["documents", "elementRegistry", "names", "searchPad"];

  readonly #documents: Documents;
  readonly #elements: Elements;
  readonly #names: Names;

  constructor(documents: Documents, elements: Elements, names: Names, searchPad: SearchPad) {
    this.#documents = documents;
    this.#elements = elements;
    this.#names = names;
    searchPad.registerProvider(this);
  }

  find(pattern: string): readonly Result[] {
    const found = this.#elements
      .filter((element) => !isLabel(element) && element.parent !== undefined && element.parent !== null)
      .flatMap((element) => this.#findIn(element, pattern));
    return [...found.filter(({ isName }) => isName), ...found.filter(({ isName }) => !isName)].slice(0, MOST_RESULTS);
  }

  #findIn(element: MapElement, pattern: string): (Result & { readonly isName: boolean })[] {
    const { language } = this.#names;
    const other = language === "zh" ? "en" : "zh";
    return searchableTexts(element.businessObject, this.#documents.current.peek().rules).flatMap(({ what, text }) => {
      const pieces = matchText(text[language], pattern) ?? matchText(text[other], pattern);
      if (pieces === undefined) return [];
      const isName = what === "name";
      const secondary = isName ? element.id : `${FOUND[what][language]} · ${this.#names.shown(element)}`;
      return { element, primaryTokens: pieces, secondaryTokens: [{ normal: secondary }], isName };
    });
  }
}
