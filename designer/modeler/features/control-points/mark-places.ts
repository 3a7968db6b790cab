import type EventBus from "diagram-js/lib/core/EventBus";

import { isConnection, isShape, isStep, type MapElement } from "../../elements.ts";
import type { Elements } from "../../services.ts";
import { marksOf } from "./marks-of.ts";

type GraphicsFactory = { update(type: "shape", element: MapElement, graphics: SVGElement): void };
type Changed = { readonly elements: readonly MapElement[] };

const AFTER_OTHERS = 100;

/** Draws the marks of a step in new places when a flow docks beside them or an event is attached, and after opening. */
export class MarkPlaces {
  static $inject = ["elementRegistry", "eventBus", "graphicsFactory"];

  constructor(elements: Elements, eventBus: EventBus, graphicsFactory: GraphicsFactory) {
    const redraw = (steps: readonly MapElement[]): void => {
      for (const step of new Set(steps).values()) {
        const graphics = elements.getGraphics(step);
        if (graphics !== undefined && hasMarks(step)) graphicsFactory.update("shape", step, graphics);
      }
    };
    eventBus.on("import.render.complete", () => redraw(elements.filter(isStep)));
    eventBus.on<Changed>("elements.changed", AFTER_OTHERS, ({ elements: changed }) => {
      redraw(changed.flatMap(neighbours).filter((step) => !changed.includes(step)));
    });
  }
}

/** The steps on whose edges an element stands. */
function neighbours(element: MapElement): readonly MapElement[] {
  if (isConnection(element)) return [element.source, element.target].filter((end) => end !== null && end !== undefined);
  return isShape(element) && element.host !== undefined && element.host !== null ? [element.host] : [];
}

function hasMarks(element: MapElement): boolean {
  if (!isStep(element)) return false;
  const { kind, grade, rules, timeLimits } = marksOf(element);
  return kind !== undefined || grade !== null || rules > 0 || timeLimits.length > 0;
}
