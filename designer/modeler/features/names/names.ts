import type { ReadonlySignal } from "@preact/signals-core";
import type EventBus from "diagram-js/lib/core/EventBus";

import type { LocalizedText } from "../../../../engine/core/model/formats.generated.ts";
import { englishNameOf } from "../../../../engine/core/map/read-extensions.ts";
import type { Language } from "../../../../engine/core/value/value-form.ts";
import type { MapElement } from "../../elements.ts";
import type { Elements, Modeling } from "../../services.ts";
import { translationParts } from "../extensions/extension-parts.ts";
import type { Extensions } from "../extensions/extensions.ts";
import { labelOf } from "./label-of.ts";

/**
 * The names of the elements in the language of the page: BPMN's own name is Chinese, our translation English. What is
 * drawn follows the language; what people rename is the name in their language.
 */
export class Names {
  static $inject = ["config.language", "elementRegistry", "eventBus", "modeling", "sunmapExtensions"];

  readonly #language: ReadonlySignal<Language>;
  readonly #modeling: Modeling;
  readonly #extensions: Extensions;
  /** The element being drawn: the texts drawn meanwhile are its names. */
  #drawn: MapElement | undefined;

  // oxlint-disable-next-line max-params -- the injector gives a module its parts one by one
  constructor(
    language: ReadonlySignal<Language>,
    elements: Elements,
    eventBus: EventBus,
    modeling: Modeling,
    extensions: Extensions,
  ) {
    this.#language = language;
    this.#modeling = modeling;
    this.#extensions = extensions;
    const stop = language.subscribe(() => {
      eventBus.fire("elements.changed", { elements: elements.filter((element) => labelOf(element) !== undefined) });
    });
    eventBus.on("diagram.destroy", stop);
  }

  /** What an element is called in the language of the page; English falls back to Chinese. */
  shown(element: MapElement): string {
    const chinese = labelOf(element) ?? "";
    return this.#language.peek() === "zh" ? chinese : (englishNameOf(element.businessObject) ?? chinese);
  }

  /** Draws an element so that its texts are in the language of the page. */
  draw<T>(element: MapElement, drawing: () => T): T {
    const before = this.#drawn;
    this.#drawn = element;
    try {
      return drawing();
    } finally {
      this.#drawn = before;
    }
  }

  /** What is written for a text that a renderer draws. */
  written(text: string): string {
    return this.#drawn !== undefined && text === labelOf(this.#drawn) ? this.shown(this.#drawn) : text;
  }

  rename(element: MapElement, { zh, en }: LocalizedText): void {
    const name = zh.trim() === "" ? en.trim() : zh.trim();
    if (labelOf(element) === undefined) this.#modeling.updateProperties(element, { name });
    else if (name !== labelOf(element)) this.#modeling.updateLabel(element, name);
    this.#extensions.replace(element.labelTarget ?? element, "Translation", translationParts({ zh: name, en }));
  }

  /** The names after somebody wrote one in the language of the page; emptied, it is gone in both languages. */
  renamed(element: MapElement, text: string): LocalizedText {
    const chinese = labelOf(element) ?? "";
    const english = englishNameOf(element.businessObject) ?? "";
    if (text.trim() === "") return { zh: "", en: "" };
    if (this.#language.peek() === "zh") return { zh: text, en: english };
    return { zh: chinese === "" ? text : chinese, en: text };
  }
}
