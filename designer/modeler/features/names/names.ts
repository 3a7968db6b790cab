import type { ReadonlySignal } from "@preact/signals-core";
import type EventBus from "diagram-js/lib/core/EventBus";

import { englishNameOf } from "../../../../engine/core/map/read-extensions.ts";
import type { Language } from "../../../../engine/core/value/value-form.ts";
import type { MapElement } from "../../elements.ts";
import type { Elements } from "../../diagram.ts";
import { changedSince, contentOf, restoreContent } from "../history/map-content.ts";
import { labelOf } from "./label-of.ts";

/**
 * The names on the map in the language of the page: BPMN's own name is Chinese, our translation English. When the
 * language changes, everything that has a name is drawn anew.
 */
export class Names {
  static $inject = ["config.language", "elementRegistry", "eventBus"];

  readonly #language: ReadonlySignal<Language>;
  #drawn: MapElement | undefined;

  constructor(language: ReadonlySignal<Language>, elements: Elements, eventBus: EventBus) {
    this.#language = language;
    const stop = language.subscribe(() => {
      const named = elements.filter((element) => labelOf(element) !== undefined);
      const root = named[0]?.businessObject;
      // Drawing a label writes its box into the map; which language is read changes no map.
      const content = root === undefined ? undefined : contentOf(root);
      eventBus.fire("elements.changed", { elements: named });
      if (content !== undefined) restoreContent(changedSince(content));
    });
    eventBus.on("diagram.destroy", stop);
  }

  get language(): Language {
    return this.#language.peek();
  }

  /** What an element is called in the language of the page; English falls back to Chinese. */
  shown(element: MapElement): string {
    const chinese = labelOf(element) ?? "";
    return this.language === "zh" ? chinese : (englishNameOf(element.businessObject) ?? chinese);
  }

  /** The element being drawn: the texts drawn meanwhile are its names. */
  get drawn(): MapElement | undefined {
    return this.#drawn;
  }

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
}
