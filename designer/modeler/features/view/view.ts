import type { Canvas, Elements } from "../../diagram.ts";
import { isOf, isShape, type MapShape } from "../../elements.ts";

const READABLE = 0.85;
/** The least size in which the titles on a map can still be made out. */
const LEGIBLE = 0.7;
const MARGIN = 24;
/** What of the map must be seen beyond its start, for one to read on. */
const ROOM = 150;
/** What the palette takes on the left, in its two columns. */
const PALETTE = 96;

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

/**
 * Brings a part of the map into view, never larger than it is, nor too small to be read: where there is too much of it, what
 * there is room for about its last element. Without any on the map it is the whole map.
 */
export function showPart(canvas: Canvas, part: readonly MapShape[], readOnly: boolean): void {
  const last = part.at(-1);
  if (last === undefined) return showAll(canvas, readOnly);
  const { outer } = canvas.viewbox();
  const margin = 2 * MARGIN;
  if (outer.width <= 2 * margin || outer.height <= 2 * margin) return;
  const [across, down] = [spanOf(part, "x", "width"), spanOf(part, "y", "height")];
  const fitting = Math.min((outer.width - 2 * margin) / across.size, (outer.height - 2 * margin) / down.size);
  const scale = Math.min(1, Math.max(LEGIBLE, fitting));
  show(canvas, {
    scale,
    x: startOfView(across, last.x + last.width / 2, { room: outer.width / scale, margin: margin / scale }),
    y: startOfView(down, last.y + last.height / 2, { room: outer.height / scale, margin: margin / scale }),
  });
}

type Span = { readonly from: number; readonly size: number };

function spanOf(part: readonly MapShape[], start: "x" | "y", size: "width" | "height"): Span {
  const from = Math.min(...part.map((shape) => shape[start]));
  const to = Math.max(...part.map((shape) => shape[start] + shape[size]));
  return { from, size: to - from };
}

/** Where the view begins: what fits stands in its middle, of what does not the place `about` does, as far as its ends allow. */
function startOfView(
  { from, size }: Span,
  about: number,
  { room, margin }: { readonly room: number; readonly margin: number },
): number {
  if (size + 2 * margin <= room) return from + size / 2 - room / 2;
  return Math.min(Math.max(about - room / 2, from - margin), from + size + margin - room);
}

/** Brings the upper left of the map into view in a size that can be read, and no less of it than where the process starts. */
export function showBeginning(canvas: Canvas, elements: Elements, readOnly: boolean): void {
  const { inner, outer } = canvas.viewbox();
  if (outer.width === 0 || outer.height === 0) return;
  const scale = READABLE;
  const [left, top] = [inner.x - leftMargin(readOnly) / scale, inner.y - MARGIN / scale];
  const [width, height] = [outer.width / scale, outer.height / scale];
  const start = startOf(elements);
  const isSeen = start === undefined || (start.x + ROOM < left + width && start.y + ROOM < top + height);
  show(canvas, {
    scale,
    x: isSeen ? left : Math.max(left, start.x - width / 4),
    y: isSeen ? top : Math.max(top, Math.min(start.y - height / 2, inner.y + inner.height + MARGIN / scale - height)),
  });
}

/** Whether the canvas has a size on the page; without one nothing can be brought into view. */
export function hasRoom(canvas: Canvas): boolean {
  const { width, height } = canvas.viewbox().outer;
  return width > 0 && height > 0;
}

/** The first place where the process starts, as one reads. */
function startOf(elements: Elements): MapShape | undefined {
  const starts = elements.filter((element) => isShape(element) && isOf(element, "bpmn:StartEvent")).filter(isShape);
  return starts.toSorted((one, other) => one.x - other.x || one.y - other.y)[0];
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
