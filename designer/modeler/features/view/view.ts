import type { Canvas } from "../../diagram.ts";

const READABLE = 0.85;
const MARGIN = 24;
/** What the palette takes on the left. */
const PALETTE = 68;

/** Brings the whole map into view beside the palette, never larger than it is. */
export function showAll(canvas: Canvas, readOnly: boolean): void {
  const { inner, outer } = canvas.viewbox();
  const left = leftMargin(readOnly);
  const room = { width: outer.width - left - MARGIN, height: outer.height - 2 * MARGIN };
  if (inner.width <= 0 || room.width <= 0 || room.height <= 0) return;
  const scale = Math.min(1, room.width / inner.width, room.height / inner.height);
  const free = { x: room.width / scale - inner.width, y: room.height / scale - inner.height };
  show(canvas, { scale, x: inner.x - left / scale - free.x / 2, y: inner.y - MARGIN / scale - free.y / 2 });
}

/** Brings the upper left of the map into view, where it begins, in a size that can be read. */
export function showBeginning(canvas: Canvas, readOnly: boolean): void {
  const { inner } = canvas.viewbox();
  const scale = READABLE;
  show(canvas, { scale, x: inner.x - leftMargin(readOnly) / scale, y: inner.y - MARGIN / scale });
}

function show(
  canvas: Canvas,
  { scale, x, y }: { readonly scale: number; readonly x: number; readonly y: number },
): void {
  const { outer } = canvas.viewbox();
  canvas.viewbox({ x, y, width: outer.width / scale, height: outer.height / scale });
}

function leftMargin(readOnly: boolean): number {
  return readOnly ? MARGIN : MARGIN + PALETTE;
}
