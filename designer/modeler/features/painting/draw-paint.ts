import { isConnection, isShape, isStep, type MapElement } from "../../elements.ts";
import type { PaintMark } from "../../map-modeler.ts";
import { svg } from "../../svg.ts";
import { PAINT_LOOKS } from "./paint-marks.ts";

/** How far the line runs outside an element: around the marks that stand on the edges of a step. */
const DISTANCE = { step: 15, other: 5 } as const;
const PAPER = "var(--map-paper, #ffffff)";

/** The line around an element, or along a flow, and the sign of its mark. */
export function drawPaint(element: MapElement, mark: PaintMark): SVGElement | undefined {
  const { colour, dashes, width } = PAINT_LOOKS[mark];
  const line = {
    fill: "none",
    stroke: colour,
    "stroke-width": width,
    "stroke-dasharray": dashes,
    "stroke-linecap": "round",
  };
  const attributes = { class: `sm-paint sm-paint-${mark}` };
  if (isConnection(element)) {
    const points = element.waypoints.map(({ x, y }) => `${x},${y}`).join(" ");
    return svg(
      "g",
      attributes,
      svg("polyline", { points, ...line, "stroke-linejoin": "round", "stroke-opacity": 0.65 }),
    );
  }
  if (!isShape(element)) return undefined;
  const distance = isStep(element) ? DISTANCE.step : DISTANCE.other;
  const [x, y] = [element.x - distance, element.y - distance];
  const size = { width: element.width + 2 * distance, height: element.height + 2 * distance };
  return svg("g", attributes, svg("rect", { x, y, ...size, rx: 14, ...line }), drawSign(mark, x, y));
}

function drawSign(mark: PaintMark, x: number, y: number): SVGElement {
  const { colour, ground, sign } = PAINT_LOOKS[mark];
  const stroke = { stroke: PAPER, "stroke-width": 2.2, "stroke-linecap": "round", "stroke-linejoin": "round" };
  return svg(
    "g",
    { transform: `translate(${x} ${y})` },
    svg("path", { d: ground, fill: colour, stroke: PAPER, "stroke-width": 1.5 }),
    svg("path", { d: sign, fill: mark === "current" ? PAPER : "none", ...stroke }),
  );
}
