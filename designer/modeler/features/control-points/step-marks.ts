import type EventBus from "diagram-js/lib/core/EventBus";

import { isConnection, isShape, isStep, type MapElement } from "../../elements.ts";
import type { Elements } from "../../diagram.ts";
import type { Names } from "../names/names.ts";
import { drawMarks } from "./draw-marks.ts";
import { marksOf } from "./marks-of.ts";
import { takenEdges } from "./taken-edges.ts";

type Changed = { readonly elements: readonly MapElement[] };

const AFTER_OTHERS = 100;

/**
 * Keeps the marks on the steps: drawn with a step, and put in new places when a flow docks beside them or an event is
 * attached. While a map is opened they wait until everything is there.
 */
export class StepMarks {
  static $inject = ["elementRegistry", "eventBus", "names"];

  readonly #elements: Elements;
  readonly #names: Names;
  #isOpening = false;

  constructor(elements: Elements, eventBus: EventBus, names: Names) {
    this.#elements = elements;
    this.#names = names;
    eventBus.on("import.render.start", () => void (this.#isOpening = true));
    eventBus.on("import.render.complete", () => {
      this.#isOpening = false;
      this.#renew(elements.filter(isStep));
    });
    eventBus.on<Changed>("elements.changed", AFTER_OTHERS, ({ elements: changed }) =>
      this.#renew(changed.flatMap(stepsBeside).filter((step) => !changed.includes(step))),
    );
  }

  /** Draws the marks of a step over its shape. */
  draw(step: MapElement, visual: SVGElement): void {
    if (this.#isOpening || !isShape(step) || !isStep(step)) return;
    const marks = drawMarks(marksOf(step), step, takenEdges(step, step.attachers ?? []), this.#names.language);
    if (marks !== undefined) visual.append(marks);
  }

  #renew(steps: readonly MapElement[]): void {
    for (const step of new Set(steps)) {
      const visual = this.#elements.getGraphics(step)?.querySelector(":scope > .djs-visual");
      if (!(visual instanceof SVGElement)) continue;
      visual.querySelector(":scope > .sm-marks")?.remove();
      this.draw(step, visual);
    }
  }
}

/** The steps on whose edges an element stands. */
function stepsBeside(element: MapElement): readonly MapElement[] {
  if (isConnection(element)) return [element.source, element.target].filter((end) => isPresent(end) && isStep(end));
  return isShape(element) && isPresent(element.host) ? [element.host] : [];
}

/** A flow that is being deleted has no ends, an event that is none of the boundary has no host. */
function isPresent<T>(value: T | null | undefined): value is T {
  return value !== undefined && value !== null;
}
