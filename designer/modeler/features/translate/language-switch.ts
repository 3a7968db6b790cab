import type { ReadonlySignal } from "@preact/signals-core";
import type EventBus from "diagram-js/lib/core/EventBus";

import type { Language } from "../../../../engine/core/value/value-form.ts";
import type { MapElement } from "../../elements.ts";
import type { Canvas, Services } from "../../diagram.ts";

type Translate = (text: string) => string;
/** What is there when maps are drawn, and not when they are only read. */
type Built = {
  readonly contextPad: { isOpen(): boolean; open(target: MapElement | readonly MapElement[], isForced: true): void };
  readonly minimap: { isOpen(): boolean };
  readonly selection: Services["selection"];
};
type Injector = { get<Name extends keyof Built>(name: Name, strict: false): Built[Name] | null };

/**
 * Carries a change of the language into what bpmn-js has already built: palette, context pad (with which its menus
 * close), search, minimap.
 */
export class LanguageSwitch {
  static $inject = ["canvas", "config.language", "eventBus", "injector", "translate"];

  readonly #canvas: Canvas;
  readonly #injector: Injector;
  readonly #translate: Translate;

  // oxlint-disable-next-line max-params -- the injector gives a module its parts one by one
  constructor(
    canvas: Canvas,
    language: ReadonlySignal<Language>,
    eventBus: EventBus,
    injector: Injector,
    translate: Translate,
  ) {
    this.#canvas = canvas;
    this.#injector = injector;
    this.#translate = translate;
    let isFirst = true;
    const stop = language.subscribe(() => {
      if (!isFirst) {
        eventBus.fire("i18n.changed");
        this.#renew();
      }
      isFirst = false;
    });
    eventBus.on("diagram.destroy", stop);
    eventBus.on("diagram.init", () => this.#nameCanvas());
    eventBus.on("popupMenu.opened", () => this.#nameMenuParts());
  }

  #renew(): void {
    const contextPad = this.#injector.get("contextPad", false);
    const [first, ...others] = this.#injector.get("selection", false)?.get() ?? [];
    if (contextPad?.isOpen() === true && first !== undefined)
      contextPad.open(others.length === 0 ? first : [first, ...others], true);
    const minimap = this.#injector.get("minimap", false);
    this.#name(".djs-minimap .toggle", "title", minimap?.isOpen() === true ? "Close minimap" : "Open minimap");
    this.#name(".djs-search-input input", "aria-label", "Search in diagram");
    this.#nameCanvas();
  }

  #nameCanvas(): void {
    this.#name("svg[tabindex]", "aria-label", "Map canvas");
  }

  /** bpmn-js asks for no translation of these. */
  #nameMenuParts(): void {
    for (const name of ["Search", "Results"]) this.#name(`.djs-popup [aria-label="${name}"]`, "aria-label", name);
  }

  #name(selector: string, attribute: string, text: string): void {
    for (const part of this.#canvas.getContainer().querySelectorAll(selector))
      part.setAttribute(attribute, this.#translate(text));
  }
}
