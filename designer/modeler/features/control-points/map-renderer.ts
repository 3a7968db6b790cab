import type EventBus from "diagram-js/lib/core/EventBus";

import type { MapElement } from "../../elements.ts";
import type { Names } from "../names/names.ts";
import type { StepMarks } from "./step-marks.ts";

type Renderer = {
  drawShape(parent: SVGElement, element: MapElement, attributes?: object): SVGElement;
  drawConnection(parent: SVGElement, element: MapElement, attributes?: object): SVGElement;
};

type Drawing = { readonly gfx: SVGElement; readonly element: MapElement; readonly attrs?: object };

const BEFORE_BPMN = 1500;

/** Draws each element as BPMN does, its texts in the language of the page, and on steps what our extension says. */
export class MapRenderer {
  static $inject = ["eventBus", "bpmnRenderer", "names", "stepMarks"];

  constructor(eventBus: EventBus, bpmnRenderer: Renderer, names: Names, marks: StepMarks) {
    eventBus.on("render.shape", BEFORE_BPMN, (_event, { gfx, element, attrs }: Drawing) => {
      const shape = names.draw(element, () => bpmnRenderer.drawShape(gfx, element, attrs));
      marks.draw(element, gfx);
      return shape;
    });
    eventBus.on("render.connection", BEFORE_BPMN, (_event, { gfx, element, attrs }: Drawing) =>
      names.draw(element, () => bpmnRenderer.drawConnection(gfx, element, attrs)),
    );
  }
}
