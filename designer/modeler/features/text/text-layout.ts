import { isConnection, type MapShape } from "../../elements.ts";
import { fitText } from "./fit-text.ts";
import { labelAnchor, type Anchor } from "./label-anchor.ts";
import { measureText } from "./measure-text.ts";

export type TextStyle = {
  readonly fontFamily: string;
  readonly fontSize: number;
  readonly fontWeight: string;
  readonly lineHeight: number;
};

export type Box = { readonly width: number; readonly height?: number };

/** A text broken into lines, each with the place where it begins. */
export type TextBlock = {
  readonly text: string;
  readonly lines: readonly { readonly text: string; readonly x: number; readonly y: number }[];
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly isCut: boolean;
};

type Layout = { readonly box: Box; readonly align: string; readonly padding: number };

/** Above and below a text that stands in the middle of its shape. */
const NARROW_PADDING = 3;
const BASELINE = 0.35;
/** A label may be wider than its box on the map, which was made for the name in the other language. */
const ROOM = { centred: 110, toOneSide: 80, onFlow: 60 } as const;
const WORDS = /[^\s\u2e80-\uffef]+/g;

/** The text in a box of its own size. */
export function blockOf(text: string, box: Box, style: TextStyle): TextBlock {
  return place(text, box, style, () => ({ left: 0, top: 0, x: "start" }));
}

/** Inside a shape: `align` is what bpmn-js says, e.g. `center-middle`. */
export function inShape(text: string, { box, align, padding }: Layout, style: TextStyle): TextBlock {
  const [horizontal, vertical] = align.split("-");
  const room = vertical === "middle" ? NARROW_PADDING : padding;
  const inner = {
    width: box.width - 2 * padding,
    ...(box.height === undefined ? {} : { height: box.height - 2 * room }),
  };
  return place(text, inner, style, ({ height }) => ({
    left: horizontal === "left" ? padding : box.width / 2,
    top: vertical === "middle" && box.height !== undefined ? (box.height - height) / 2 : padding,
    x: horizontal === "left" ? "start" : "middle",
  }));
}

/** Beside what a label names, growing away from it where the box on the map is too small. */
export function besideShape(text: string, label: MapShape, style: TextStyle): TextBlock {
  const anchor = labelAnchor(label);
  const isOnFlow = label.labelTarget !== undefined && isConnection(label.labelTarget);
  const room = isOnFlow ? ROOM.onFlow : anchor.x === "middle" ? ROOM.centred : ROOM.toOneSide;
  const words = (text.match(WORDS) ?? []).map((word) => measured(word, style));
  const box = { width: Math.max(label.width, room, ...words) };
  return place(text, box, style, ({ width, height }) => ({
    left: leftOf(anchor, label.width, width),
    top: { top: 0, middle: (label.height - height) / 2, bottom: label.height - height }[anchor.y],
    x: "middle",
  }));
}

/** Where the middle of the lines is: they stand one above the other around it. */
function leftOf({ x }: Anchor, boxWidth: number, width: number): number {
  if (x === "start") return width / 2;
  return x === "end" ? boxWidth - width / 2 : boxWidth / 2;
}

type Position = { readonly left: number; readonly top: number; readonly x: "start" | "middle" };

function place(
  text: string,
  box: Box,
  style: TextStyle,
  position: (size: { readonly width: number; readonly height: number }) => Position,
): TextBlock {
  const measure = (part: string, size: number): number => measured(part, style, size);
  const font = { size: style.fontSize, lineHeight: style.lineHeight };
  const { lines, fontSize, isCut } = fitText(text, { width: box.width, height: box.height }, font, measure);
  const widths = lines.map((line) => measure(line, fontSize));
  const lineHeight = fontSize * style.lineHeight;
  const size = { width: Math.max(0, ...widths), height: lines.length * lineHeight };
  const { left, top, x } = position(size);
  const placed = lines.map((line, index) => ({
    text: line,
    x: rounded(x === "middle" ? left - (widths[index] ?? 0) / 2 : left),
    y: rounded(top + (index + 0.5) * lineHeight + BASELINE * fontSize),
  }));
  return { text, lines: placed, ...size, fontSize, isCut };
}

function measured(text: string, { fontWeight, fontFamily, fontSize }: TextStyle, size = fontSize): number {
  return measureText(text, `${fontWeight} ${size}px ${fontFamily}`);
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
