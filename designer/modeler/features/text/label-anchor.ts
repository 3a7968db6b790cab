import { isConnection, isLabel, isShape, type MapElement, type MapShape } from "../../elements.ts";

/** Which edge of a label's box stays where it is when the text is larger than the box. */
export type Anchor = { readonly x: "start" | "middle" | "end"; readonly y: "top" | "middle" | "bottom" };

/** A label that begins or ends this near the middle of its shape stands to its right or left. */
const TOLERANCE = 6;

type Point = { readonly x: number; readonly y: number };

/** A label grows away from what it names: from the shape, or from the nearest stretch of the flow. */
export function labelAnchor(label: MapShape): Anchor {
  const target = label.labelTarget;
  const middle = { x: label.x + label.width / 2, y: label.y + label.height / 2 };
  if (target !== undefined && isConnection(target)) return besideFlow(middle, target.waypoints);
  if (target !== undefined && isShape(target)) return besideShape(label, middle, target);
  return { x: "middle", y: "top" };
}

export function labelShape(element: MapElement | undefined): MapShape | undefined {
  return element !== undefined && isLabel(element) && isShape(element) ? element : undefined;
}

function besideShape(label: MapShape, middle: Point, { x, y, width, height }: MapShape): Anchor {
  const centre = x + width / 2;
  if (middle.y >= y && middle.y <= y + height) return { x: middle.x < centre ? "end" : "start", y: "middle" };
  const side = label.x >= centre - TOLERANCE ? "start" : label.x + label.width <= centre + TOLERANCE ? "end" : "middle";
  return { x: side, y: middle.y < y ? "bottom" : "top" };
}

function besideFlow(middle: Point, waypoints: readonly Point[]): Anchor {
  const stretches = waypoints.slice(1).map((end, index) => ({ start: waypoints[index] ?? end, end }));
  const [nearest] = stretches.toSorted((one, other) => distance(middle, one) - distance(middle, other));
  if (nearest === undefined) return { x: "middle", y: "middle" };
  const { start, end } = nearest;
  const isUpright = Math.abs(end.y - start.y) > Math.abs(end.x - start.x);
  if (isUpright) return { x: middle.x < start.x ? "end" : "start", y: "middle" };
  return { x: "middle", y: middle.y < start.y ? "bottom" : "top" };
}

function distance(point: Point, { start, end }: { readonly start: Point; readonly end: Point }): number {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : ((point.x - start.x) * dx + (point.y - start.y) * dy) / square;
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - start.x - share * dx, point.y - start.y - share * dy);
}
