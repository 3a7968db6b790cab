import type EventBus from "diagram-js/lib/core/EventBus";

import { elementOf, numberOf } from "../../../../engine/core/map/moddle-values.ts";
import { isLabel, type MapElement } from "../../elements.ts";

/** Leaves labels the box that the file gives them: bpmn-js would fit it to the text and write it so into the file. */
export class LabelBoxes {
  static $inject = ["eventBus"];

  constructor(eventBus: EventBus) {
    let isOpening = false;
    eventBus.on("import.render.start", () => (isOpening = true));
    eventBus.on("import.render.complete", () => (isOpening = false));
    eventBus.on("shape.add", ({ element }: { readonly element: MapElement }) => {
      const bounds = elementOf(elementOf(element.di, "label"), "bounds");
      if (!isOpening || !isLabel(element) || bounds === undefined) return;
      const [x, y, width, height] = [
        numberOf(bounds, "x"),
        numberOf(bounds, "y"),
        numberOf(bounds, "width"),
        numberOf(bounds, "height"),
      ];
      if (width > 0 && height > 0) Object.assign(element, { x, y, width, height });
    });
  }
}
