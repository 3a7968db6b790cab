import type { LocalizedText } from "../../../../engine/core/model/formats.generated.ts";
import { englishNameOf } from "../../../../engine/core/map/read-extensions.ts";
import type { MapElement } from "../../elements.ts";
import type { Modeling } from "../../diagram.ts";
import { translationParts } from "../extensions/extension-parts.ts";
import type { Extensions } from "../extensions/extensions.ts";
import { labelOf } from "./label-of.ts";
import type { Names } from "./names.ts";

type Bounds = Parameters<Modeling["updateLabel"]>[2];

/** Gives elements their names in both languages. */
export class Renaming {
  static $inject = ["modeling", "names", "sunmapExtensions"];

  readonly #modeling: Modeling;
  readonly #names: Names;
  readonly #extensions: Extensions;

  constructor(modeling: Modeling, names: Names, extensions: Extensions) {
    this.#modeling = modeling;
    this.#names = names;
    this.#extensions = extensions;
  }

  /** An element without a Chinese name takes the English one for both. `bounds` is where its label was drawn anew. */
  rename(element: MapElement, { zh, en }: LocalizedText, bounds?: Bounds): void {
    const name = zh.trim() === "" ? en.trim() : zh.trim();
    if (labelOf(element) === undefined)
      this.#modeling.updateProperties(element, { name: name === "" ? undefined : name });
    else if (name !== labelOf(element) || bounds !== undefined)
      this.#modeling.updateLabel(element, name === "" ? null : name, bounds);
    const named = element.labelTarget ?? element;
    this.#extensions.replace(named, "Translation", translationParts({ zh: name, en: en.trim() }));
  }

  /** The names after somebody wrote one in the language of the page; emptied, it is gone in both languages. */
  renamed(element: MapElement, text: string): LocalizedText {
    const chinese = labelOf(element) ?? "";
    if (text.trim() === "") return { zh: "", en: "" };
    if (this.#names.language === "en") return { zh: chinese === "" ? text : chinese, en: text };
    return { zh: text, en: englishNameOf(element.businessObject) ?? "" };
  }
}
