import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from "lit";

/** What can be shown on a canvas: a map modeler. */
export type Showable = { attach(element: HTMLElement): void; detach(): void };

/**
 * Where a page shows its canvas; one that compares two maps has another for the earlier one, and a review one for the map that
 * is commented on.
 */
export type CanvasPlace = "canvas" | "earlier-canvas" | "commented-canvas";

/** Hands a canvas on through an element that stands between the document and the place where it is seen. */
export function canvasSlot(place: CanvasPlace): TemplateResult {
  return html`<slot name=${place} slot=${place}></slot>`;
}

export const CANVAS_SLOT: TemplateResult = canvasSlot("canvas");

/**
 * Shows a map inside an element with a shadow, while the canvas itself stands in the document: bpmn-js looks for its parts
 * and for what lies under the pointer there. The canvas is a child of the shell and is handed down by slots.
 */
export class CanvasInDocument implements ReactiveController {
  readonly #slot: CanvasPlace;
  #place: HTMLElement | undefined;
  #shown: Showable | undefined;

  constructor(host: ReactiveControllerHost, slot: CanvasPlace = "canvas") {
    this.#slot = slot;
    host.addController(this);
  }

  show(shown: Showable): void {
    if (shown === this.#shown) return;
    this.#shown?.detach();
    this.#shown = shown;
    this.#attach();
  }

  hostConnected(): void {
    this.#attach();
  }

  hostDisconnected(): void {
    this.#shown?.detach();
    this.#place?.remove();
    this.#place = undefined;
  }

  #attach(): void {
    if (this.#shown === undefined) return;
    if (this.#place === undefined) {
      this.#place = document.createElement("div");
      this.#place.className = "sm-canvas";
      this.#place.slot = this.#slot;
      document.querySelector("sm-app")?.append(this.#place);
    }
    this.#shown.attach(this.#place);
  }
}
