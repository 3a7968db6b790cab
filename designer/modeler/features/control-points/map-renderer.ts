import type EventBus from "diagram-js/lib/core/EventBus";

import { isShape, isStep, type MapElement } from "../../elements.ts";
import type { Names } from "../names/names.ts";
import { drawMarks } from "./draw-marks.ts";
import { marksOf } from "./marks-of.ts";
import { takenEdges } from "./taken-edges.ts";

type Renderer = {
  drawShape(parent: SVGElement, element: MapElement, attributes?: object): SVGElement;
  drawConnection(parent: SVGElement, element: MapElement, attributes?: object): SVGElement;
};

type Drawing = { readonly gfx: SVGElement; readonly element: MapElement; readonly attrs?: object };

const BEFORE_BPMN = 1500;

/** Draws each element as BPMN does, its texts in the language of the page, and on steps what our extension says. */
export class MapRenderer {
  static $inject = ["eventBus", "bpmnRenderer", "names"];

  readonly #bpmn: Renderer;
  readonly #names: Names;

  constructor(eventBus: EventBus, bpmnRenderer: Renderer, names: Names) {
    this.#bpmn = bpmnRenderer;
    this.#names = names;
    eventBus.on("render.shape", BEFORE_BPMN, (_event, drawing: Drawing) => this.#drawShape(drawing));
    eventBus.on("render.connection", BEFORE_BPMN, (_event, { gfx, element, attrs }: Drawing) =>
      this.#names.draw(element, () => this.#bpmn.drawConnection(gfx, element, attrs)),
    );
  }

  #drawShape({ gfx, element, attrs }: Drawing): SVGElement {
    const shape = this.#names.draw(element, () => this.#bpmn.drawShape(gfx, element, attrs));
    if (!isStep(element) || !isShape(element)) return shape;
    const taken = takenEdges(element, element.attachers ?? []);
    const marks = drawMarks(marksOf(element), element, taken, this.#names.language);
    if (marks !== undefined) gfx.append(marks);
    return shape;
  }
}
