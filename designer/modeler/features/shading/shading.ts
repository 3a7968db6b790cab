import { isConnection, isLabel, isShape, type MapElement } from "../../elements.ts";
import type { Canvas, Elements } from "../../diagram.ts";
import type { MapShading } from "../../map-modeler.ts";
import { drawBadge, drawShade, drawWidth } from "./draw-shade.ts";

const SHADE = "sm-shade";
const ABOVE_THE_MAP = 2;

/**
 * How the cases of a power run on its map: a shade under each element, a broad line under each flow, and the numbers over
 * all. The shades stand in the graphics of their elements, over the pools and lanes but under what they shade.
 */
export class Shading {
  static $inject = ["canvas", "elementRegistry"];

  readonly #canvas: Canvas;
  readonly #elements: Elements;

  constructor(canvas: Canvas, elements: Elements) {
    this.#canvas = canvas;
    this.#elements = elements;
  }

  shade({ tone, elements, flows }: MapShading): void {
    for (const shade of this.#canvas.getContainer().querySelectorAll(`.${SHADE}`)) shade.remove();
    const badges: SVGElement[] = [];
    for (const [id, { level, text }] of Object.entries(elements)) {
      const element = this.#elements.get(id);
      if (element === undefined || !isShape(element) || isLabel(element)) continue;
      this.#under(element, drawShade(element, tone, level));
      badges.push(drawBadge(element, text));
    }
    for (const [id, width] of Object.entries(flows)) {
      const element = this.#elements.get(id);
      if (element !== undefined && isConnection(element)) this.#under(element, drawWidth(element.waypoints, width));
    }
    this.#canvas.getLayer("sunmap-badges", ABOVE_THE_MAP).replaceChildren(...badges);
  }

  #under(element: MapElement, shade: SVGElement): void {
    shade.classList.add(SHADE);
    // Within the visual: that must stay the first child of the graphics, or it is never drawn anew in the other language.
    this.#elements.getGraphics(element)?.querySelector(".djs-visual")?.prepend(shade);
  }
}
