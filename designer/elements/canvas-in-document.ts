import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from "lit";

import type { MapModeler, MapPart } from "../modeler/map-modeler.ts";

/** What can be shown on a canvas: a map modeler. */
export type Showable = Pick<MapModeler, "attach" | "detach" | "measure" | "seen" | "showAll" | "showSeen">;

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
 * and for what lies under the pointer there. The canvas is a child of the shell and is handed down by slots. On paper nobody
 * can move the map: there it is whole.
 */
export class CanvasInDocument implements ReactiveController {
  readonly #slot: CanvasPlace;
  #place: HTMLElement | undefined;
  #shown: Showable | undefined;
  #seenOnScreen: MapPart | undefined;

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
    this.#followPrint(false);
    this.#shown?.detach();
    this.#place?.remove();
    this.#place = undefined;
  }

  // The map can be fitted only while the screen is laid out: its place takes the size that it will have on paper before that.
  private readonly handlePrint = ({ type }: Event): void => {
    const [shown, place] = [this.#shown, this.#place];
    if (shown === undefined || place === undefined) return;
    if (type === "beforeprint") this.#seenOnScreen = shown.seen();
    place.classList.toggle("on-paper", type === "beforeprint");
    shown.measure();
    if (type === "beforeprint") shown.showAll();
    else if (this.#seenOnScreen !== undefined) shown.showSeen(this.#seenOnScreen);
  };

  #attach(): void {
    if (this.#shown === undefined) return;
    if (this.#place === undefined) {
      this.#place = document.createElement("div");
      this.#place.className = "sm-canvas";
      this.#place.slot = this.#slot;
      document.querySelector("sm-app")?.append(this.#place);
    }
    this.#shown.attach(this.#place);
    // Anew, so that what the map itself does when it is printed comes first.
    this.#followPrint(false);
    this.#followPrint(true);
  }

  #followPrint(isFollowed: boolean): void {
    for (const type of ["beforeprint", "afterprint"] as const) {
      if (isFollowed) addEventListener(type, this.handlePrint);
      else removeEventListener(type, this.handlePrint);
    }
  }
}
