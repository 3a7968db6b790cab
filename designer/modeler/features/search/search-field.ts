import type EventBus from "diagram-js/lib/core/EventBus";

import type { Canvas } from "../../diagram.ts";
import type { Names } from "../names/names.ts";
import { MOST_RESULTS } from "./map-search.ts";
import { countWords } from "./words.ts";

const RESULTS_ID = "sm-search-results";

/**
 * What the search of bpmn-js lacks: it looks also for what was pasted or came from an input method, says how much it
 * found, and is known to screen readers as a field with a list of results.
 */
export class SearchField {
  static $inject = ["canvas", "eventBus", "names"];

  readonly #names: Names;

  constructor(canvas: Canvas, eventBus: EventBus, names: Names) {
    this.#names = names;
    eventBus.on("diagram.init", () => {
      const pad = canvas.getContainer().querySelector<HTMLElement>(".djs-search-container");
      const field = pad?.querySelector("input");
      const list = pad?.querySelector<HTMLElement>(".djs-search-results");
      if (!pad || !field || !list) return;
      field.addEventListener("input", () => field.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true })));
      this.#describe(pad, field, list);
    });
  }

  #describe(pad: HTMLElement, field: HTMLInputElement, list: HTMLElement): void {
    const told = document.createElement("p");
    told.className = "sm-search-told";
    told.setAttribute("role", "status");
    pad.append(told);
    list.id = RESULTS_ID;
    list.setAttribute("role", "listbox");
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-controls", RESULTS_ID);
    field.setAttribute("aria-autocomplete", "list");
    const describe = (): void => {
      const options = [...list.children];
      options.forEach((option, at) => describeOption(option, at));
      field.setAttribute("aria-expanded", String(options.length > 0));
      setOrRemove(field, "aria-activedescendant", options.find(isChosen)?.id);
      const words = countWords(options.length, options.length === MOST_RESULTS)[this.#names.language];
      told.textContent = field.value.trim() === "" ? "" : words;
    };
    describe();
    new MutationObserver(describe).observe(list, { childList: true, subtree: true, attributeFilter: ["class"] });
    // A search that finds nothing after one that found nothing changes no list.
    field.addEventListener("input", describe);
  }
}

function describeOption(option: Element, at: number): void {
  option.id = `${RESULTS_ID}-${at}`;
  option.setAttribute("role", "option");
  option.setAttribute("aria-selected", String(isChosen(option)));
}

function isChosen(option: Element): boolean {
  return option.classList.contains("djs-search-result-selected");
}

function setOrRemove(element: Element, attribute: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(attribute);
  else element.setAttribute(attribute, value);
}
