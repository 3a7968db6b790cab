import { elementsOf, textOf } from "../../../../engine/core/map/moddle-values.ts";
import type { Language } from "../../../../engine/core/value/value-form.ts";
import { isLabel, isOf, type MapElement } from "../../elements.ts";
import type { Elements } from "../../diagram.ts";
import type { Documents } from "../history/documents.ts";
import type { Names } from "../names/names.ts";
import { elementWords } from "./element-words.ts";
import { matchText, type Piece } from "./match-text.ts";
import { searchableTexts, type SearchableText } from "./searchable-texts.ts";
import { FOUND } from "./words.ts";

type Result = {
  readonly element: MapElement;
  readonly primaryTokens: readonly Piece[];
  readonly secondaryTokens: readonly Piece[];
};
type Found = Result & { readonly what: SearchableText["what"] };
type Lanes = ReadonlyMap<string, MapElement>;
type SearchPad = { registerProvider(provider: { find(pattern: string): readonly Result[] }): void };

/** More than these are not listed. */
export const MOST_RESULTS = 60;

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
    const lanes = this.#lanes();
    const found = this.#elements
      .filter((element) => !isLabel(element) && element.parent !== undefined && element.parent !== null)
      .flatMap((element) => this.#findIn(element, pattern, lanes));
    return [...found.filter(({ what }) => what === "name"), ...found.filter(({ what }) => what !== "name")].slice(
      0,
      MOST_RESULTS,
    );
  }

  #findIn(element: MapElement, pattern: string, lanes: Lanes): Found[] {
    const { language } = this.#names;
    const lane = lanes.get(element.id);
    const results = searchableTexts(element.businessObject, this.#documents.current.peek().rules).flatMap(
      (searchable) => {
        const pieces = findIn(searchable, pattern, language);
        if (pieces === undefined) return [];
        const about =
          searchable.what === "name"
            ? elementWords(element, lane && this.#names.shown(lane), language)
            : `${FOUND[searchable.what][language]} · ${this.#names.shown(element)}`;
        return { element, primaryTokens: pieces, secondaryTokens: [{ normal: about }], what: searchable.what };
      },
    );
    // An id that repeats the name tells nothing more.
    return results.some(({ what }) => what === "name") ? results.filter(({ what }) => what !== "step") : results;
  }

  /** The lane of each node; of a lane within a lane, the inner one. */
  #lanes(): Lanes {
    const lanes = this.#elements.filter((element) => isOf(element, "bpmn:Lane"));
    return new Map(
      lanes.flatMap((lane) =>
        elementsOf(lane.businessObject, "flowNodeRef").map((node) => [textOf(node, "id") ?? "", lane] as const),
      ),
    );
  }
}

/** The text in which the pattern is found: in the language of the page, in the other, or with what else it is known by. */
function findIn(
  { text, also = [] }: SearchableText,
  pattern: string,
  language: Language,
): readonly Piece[] | undefined {
  const other = language === "zh" ? text.en : text.zh;
  const texts = [text[language], other, ...also.map((more) => `${text[language]} · ${more}`)];
  return texts.map((candidate) => matchText(candidate, pattern)).find((pieces) => pieces !== undefined);
}
