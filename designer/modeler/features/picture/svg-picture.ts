import type { Canvas } from "../../diagram.ts";
import { svg } from "../../svg.ts";

const PADDING = 10;

/** What is on the canvas for the pointer alone. */
const NOT_DRAWN = ".djs-hit, .djs-outline, .djs-bendpoints, .djs-segment-dragger, .djs-resizer, .djs-dragger";

/**
 * The map as an SVG file that stands alone: in the colours of the light theme, every style an attribute, so that a page
 * under a strict policy and other programs show it as it is.
 */
export function svgPicture(canvas: Canvas): string {
  const drawing = canvas.getActiveLayer();
  const root = drawing.closest("svg");
  const bounds = boundsOf(drawing);
  const copy = cleaned(drawing);
  const markers = [...(root?.querySelectorAll(":scope > defs > marker") ?? [])]
    .filter(({ id }) => copy.outerHTML.includes(`#${id}`))
    .map((marker) => cleaned(marker));
  const { x, y, width, height } = bounds;
  const size = { width, height, viewBox: `${x} ${y} ${width} ${height}` };
  const picture = svg("svg", { ...size, xmlns: "http://www.w3.org/2000/svg" }, svg("defs", {}, ...markers), copy);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(picture)}\n`;
}

const NOWHERE = { x: 0, y: 0, width: 0, height: 0 };

function boundsOf(drawing: SVGElement): { readonly [side in "x" | "y" | "width" | "height"]: number } {
  if (!(drawing instanceof SVGGraphicsElement)) return NOWHERE;
  const visible = [...drawing.querySelectorAll(".djs-visual")].filter((part) => part instanceof SVGGraphicsElement);
  const toDrawing = drawing.getScreenCTM()?.inverse();
  const corners = visible.flatMap((part) => {
    const { x, y, width, height } = part.getBBox();
    const matrix = part.getScreenCTM();
    if (matrix === null || toDrawing === undefined) return [];
    return [new DOMPoint(x, y), new DOMPoint(x + width, y + height)].map((point) =>
      point.matrixTransform(matrix).matrixTransform(toDrawing),
    );
  });
  if (corners.length === 0) return NOWHERE;
  const [left, top] = [Math.min(...corners.map(({ x }) => x)), Math.min(...corners.map(({ y }) => y))];
  const [right, bottom] = [Math.max(...corners.map(({ x }) => x)), Math.max(...corners.map(({ y }) => y))];
  return {
    x: Math.floor(left) - PADDING,
    y: Math.floor(top) - PADDING,
    width: Math.ceil(right - left) + 2 * PADDING,
    height: Math.ceil(bottom - top) + 2 * PADDING,
  };
}

function cleaned(element: Element): Element {
  const copy = element.cloneNode(true);
  if (!(copy instanceof Element)) return element;
  for (const part of copy.querySelectorAll(NOT_DRAWN)) part.remove();
  for (const part of [copy, ...copy.querySelectorAll("*")]) {
    if (part instanceof SVGElement) stylesToAttributes(part);
    for (const { name, value } of part.attributes) part.setAttribute(name, inLight(value));
  }
  return copy;
}

function stylesToAttributes(part: SVGElement): void {
  for (const property of part.style) part.setAttribute(property, part.style.getPropertyValue(property));
  part.removeAttribute("style");
}

/** `var(--map-fill, #ffffff)` falls back to what it is in the light theme. */
function inLight(value: string): string {
  return value.replaceAll(/var\(--[\w-]+,\s*([^()]+)\)/g, "$1");
}
