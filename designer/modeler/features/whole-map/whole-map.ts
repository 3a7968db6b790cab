import type { ModdleElement } from "bpmn-moddle";
import type EventBus from "diagram-js/lib/core/EventBus";

import { isConnection, type MapElement } from "../../elements.ts";
import type { Canvas, Services } from "../../diagram.ts";
import type { History } from "../history/history.ts";
import { elementsById } from "./elements-by-id.ts";

/** A map off the canvas: all that was drawn, each with its place, so that the same objects can be drawn again. */
export type MapAside = {
  readonly definitions: ModdleElement | undefined;
  readonly roots: readonly MapElement[];
  readonly shownRoot: MapElement | undefined;
  readonly parts: readonly Part[];
};

type Part = { readonly element: MapElement; readonly parent: MapElement };
type Exchange = { aside: MapAside };

/**
 * Takes the whole map off the canvas and puts another in its place, with the same objects as before: what the history
 * knows of them can still be undone when they come back.
 */
export class WholeMap {
  static $inject = ["bpmnjs", "canvas", "eventBus", "commandStack"];

  readonly #owner: Services["bpmnjs"];
  readonly #canvas: Canvas;
  readonly #eventBus: EventBus;
  readonly #history: History;

  constructor(owner: Services["bpmnjs"], canvas: Canvas, eventBus: EventBus, history: History) {
    this.#owner = owner;
    this.#canvas = canvas;
    this.#eventBus = eventBus;
    this.#history = history;
    const exchange = (context: Exchange): [] => {
      const { aside } = context;
      context.aside = this.takeDown();
      this.putUp(aside);
      return [];
    };
    history.register("sunmap.exchangeMap", { execute: exchange, revert: exchange });
  }

  /** Puts a map in the place of the present one, as a command of the history. */
  exchange(aside: MapAside): void {
    this.#history.execute("sunmap.exchangeMap", { aside });
  }

  takeDown(): MapAside {
    const roots = this.#canvas.getRootElements();
    const shownRoot = roots.length === 0 ? undefined : this.#canvas.getRootElement();
    const parts = roots.flatMap(partsOf);
    for (const { element } of parts.toReversed()) {
      if (isConnection(element)) this.#canvas.removeConnection(element);
      else this.#canvas.removeShape(element);
    }
    for (const root of roots) this.#canvas.removeRootElement(root);
    return { definitions: this.#owner.getDefinitions(), roots, shownRoot, parts };
  }

  /** Puts a map on the canvas, which must be empty; the modules hear of it as of one that is opened. */
  putUp({ definitions, roots, shownRoot, parts }: MapAside): void {
    if (definitions === undefined) return;
    // oxlint-disable-next-line no-underscore-dangle -- bpmn-js has no other way to be given a map that it has read already
    this.#owner._setDefinitions(definitions);
    this.#eventBus.fire("import.parse.complete", { definitions, elementsById: elementsById(definitions) });
    this.#eventBus.fire("import.render.start", { definitions });
    for (const root of roots) this.#canvas.addRootElement(root);
    for (const part of parts) this.#draw(part);
    if (shownRoot !== undefined) this.#canvas.setRootElement(shownRoot);
    this.#eventBus.fire("import.render.complete", { warnings: [] });
  }

  #draw({ element, parent }: Part): void {
    try {
      if (isConnection(element)) this.#canvas.addConnection(element, parent);
      else this.#canvas.addShape(element, parent);
    } catch {
      // A place that makes no sense: it could not be drawn when the map was opened either, and was told then.
    }
  }
}

/** What is drawn inside an element, each before what is inside it and what lies over it. */
function partsOf(parent: MapElement): Part[] {
  return (parent.children ?? []).flatMap((element) => [{ element, parent }, ...partsOf(element)]);
}
