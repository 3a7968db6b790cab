import { isStep, type MapConnection, type MapShape } from "../../elements.ts";
import type { MapShading, ShadeLevel } from "../../map-modeler.ts";
import { svg } from "../../svg.ts";
import { measureText } from "../text/measure-text.ts";

/** Those of the theme; a picture is drawn in the light one. */
const TONES: Readonly<Record<MapShading["tone"], string>> = {
  use: "var(--map-shade-use, #0f7f74)",
  deviation: "var(--map-shade-deviation, #c2570c)",
};
const OPACITIES: Readonly<Record<ShadeLevel, number>> = { 1: 0.14, 2: 0.3, 3: 0.48, 4: 0.7, 5: 0.95 };
const FLOW = "var(--map-shade-use, #0f7f74)";
const INK = "var(--map-ink, #1b1f27)";
const PAPER = "var(--map-paper, #ffffff)";
const FONT = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", Arial, sans-serif';
const OUTSIDE = { step: 12, other: 7 } as const;
const BADGE_HEIGHT = 18;

/** The shade of an element, in its own coordinates: a broad rim around it, the stronger the higher its level. */
export function drawShade(element: MapShape, tone: MapShading["tone"], level: ShadeLevel): SVGElement {
  const outside = isStep(element) ? OUTSIDE.step : OUTSIDE.other;
  return svg("rect", {
    x: -outside,
    y: -outside,
    width: element.width + 2 * outside,
    height: element.height + 2 * outside,
    rx: 16,
    fill: TONES[tone],
    "fill-opacity": OPACITIES[level],
  });
}

/** A line under a flow, as broad as told in pixels. */
export function drawWidth(waypoints: MapConnection["waypoints"], width: number): SVGElement {
  return svg("polyline", {
    points: waypoints.map(({ x, y }) => `${x},${y}`).join(" "),
    fill: "none",
    stroke: FLOW,
    "stroke-width": width,
    "stroke-opacity": 0.45,
    "stroke-linejoin": "round",
    "stroke-linecap": "round",
  });
}

/** The number of an element, at its upper left on a plate of its own. */
export function drawBadge(element: MapShape, text: string): SVGElement {
  const width = Math.ceil(measureText(text, `bold 11px ${FONT}`)) + 12;
  const outside = isStep(element) ? OUTSIDE.step : OUTSIDE.other;
  const [x, y] = [element.x - outside - 4, element.y - outside - BADGE_HEIGHT / 2];
  const plate = { width, height: BADGE_HEIGHT, rx: BADGE_HEIGHT / 2, fill: PAPER, stroke: INK, "stroke-width": 1 };
  const letters = { x: width / 2, y: 12.8, fill: INK, "font-family": FONT, "font-size": 11, "font-weight": "bold" };
  return svg(
    "g",
    { class: "sm-shade-badge", transform: `translate(${x} ${y})` },
    svg("rect", plate),
    svg("text", { ...letters, "text-anchor": "middle" }, text),
  );
}
