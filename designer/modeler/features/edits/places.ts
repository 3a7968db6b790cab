import type { Point, Rect } from "diagram-js/lib/util/Types";

export const STEP_SIZE = { width: 100, height: 80 } as const;

/** Between two steps in a row. */
export const GAP = 50;

const CLEARANCE = 10;
const NUDGE = 10;
const MAXIMUM_COLUMNS = 40;

/**
 * The middle of a free place for a shape: in the column at `x`, as near to the middle of the band as the obstacles
 * leave it, else in the next column to the right.
 */
export function freePlace(
  size: Readonly<{ width: number; height: number }>,
  x: number,
  band: Readonly<{ y: number; height: number }>,
  obstacles: readonly Rect[],
): Point {
  const middle = Math.round(band.y + band.height / 2);
  for (let column = 0; column < MAXIMUM_COLUMNS; column++) {
    const at = x + column * (size.width + GAP);
    const free = rows(middle, band.height - size.height).find((y) => !touchesAny({ x: at, y }, size, obstacles));
    if (free !== undefined) return { x: at, y: free };
  }
  return { x, y: middle };
}

export function midOf({ x, y, width, height }: Rect): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

export function holds({ x, y, width, height }: Rect, point: Point): boolean {
  return point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;
}

/** The middle, then ever farther above and below it. */
function rows(middle: number, room: number): number[] {
  const count = Math.max(0, Math.floor(room / 2 / NUDGE));
  const away = Array.from({ length: count }, (_, index) => (index + 1) * NUDGE);
  return [middle, ...away.flatMap((distance) => [middle + distance, middle - distance])];
}

function touchesAny(
  middle: Point,
  { width, height }: Readonly<{ width: number; height: number }>,
  obstacles: readonly Rect[],
): boolean {
  const [left, top] = [middle.x - width / 2 - CLEARANCE, middle.y - height / 2 - CLEARANCE];
  const [right, bottom] = [middle.x + width / 2 + CLEARANCE, middle.y + height / 2 + CLEARANCE];
  return obstacles.some(
    (other) => other.x < right && other.x + other.width > left && other.y < bottom && other.y + other.height > top,
  );
}
