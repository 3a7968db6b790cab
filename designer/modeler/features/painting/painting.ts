import type EventBus from "diagram-js/lib/core/EventBus";

import type { MapElement } from "../../elements.ts";
import type { PaintMark } from "../../map-modeler.ts";
import type { Canvas, Elements } from "../../diagram.ts";
import { drawPaint } from "./draw-paint.ts";

type Marks = Readonly<Record<string, PaintMark>>;

const ABOVE_THE_MAP = 1;

/** What a trial came to and where a case stands, drawn over the map. It is no part of the map and never saved. */
export class Painting {
  static $inject = ["canvas", "elementRegistry", "eventBus"];

  readonly #canvas: Canvas;
  readonly #elements: Elements;
  #trial: Marks = {};
  #walk: Marks = {};

  constructor(canvas: Canvas, elements: Elements, eventBus: EventBus) {
    this.#canvas = canvas;
    this.#elements = elements;
    eventBus.on(["elements.changed", "import.render.complete"], 50, () => this.#draw());
  }

  paint(marks: Marks): void {
    this.#trial = marks;
    this.#draw();
  }

  walk(walked: readonly string[], token: string | undefined): void {
    const marks = walked.map((id): [string, PaintMark] => [id, id === token ? "current" : "walked"]);
    this.#walk = Object.fromEntries(marks);
    this.#draw();
  }

  #draw(): void {
    const layer = this.#canvas.getLayer("sunmap-paint", ABOVE_THE_MAP);
    layer.replaceChildren(...this.#drawn(this.#trial), ...this.#drawn(this.#walk));
  }

  #drawn(marks: Marks): SVGElement[] {
    return Object.entries(marks).flatMap(([id, mark]) => {
      const element: MapElement | undefined = this.#elements.get(id);
      return element === undefined ? [] : (drawPaint(element, mark) ?? []);
    });
  }
}
