import { svg } from "../../svg.ts";
import type { Names } from "../names/names.ts";
import { labelShape } from "./label-anchor.ts";
import { textColour } from "./text-colour.ts";
import { besideShape, blockOf, inShape, type Box, type TextBlock, type TextStyle } from "./text-layout.ts";

type Rect = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
type Options = {
  readonly box?: Box;
  readonly size?: Box;
  readonly align?: string;
  readonly padding?: number;
  readonly style?: Partial<TextStyle> & { readonly fill?: string };
};

/** Fonts with Chinese letters first, those that a system is likely to have; none is loaded. */
const FONTS =
  '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", Arial, sans-serif';
const DEFAULT: TextStyle = { fontFamily: FONTS, fontSize: 12, fontWeight: "normal", lineHeight: 1.25 };
const EXTERNAL: TextStyle = { ...DEFAULT, fontSize: 11 };
const NARROWEST_LABEL = 90;
const ANNOTATION = { padding: 7, minimumHeight: 40 };

/**
 * Writes the texts on the map, in the place of bpmn-js's own: in the language of the page, broken as Chinese and
 * English are, and fitted into their shapes.
 */
export class MapTextRenderer {
  static $inject = ["names"];

  readonly #names: Names;

  constructor(names: Names) {
    this.#names = names;
  }

  getDefaultStyle(): TextStyle {
    return DEFAULT;
  }

  getExternalStyle(): TextStyle {
    return EXTERNAL;
  }

  /** The box of a label beside its shape, around the middle of the one it has. */
  getExternalLabelBounds(bounds: Rect, text: string): Rect {
    const { width, height } = blockOf(text, { width: Math.max(bounds.width, NARROWEST_LABEL) }, EXTERNAL);
    return {
      x: Math.round(bounds.x + bounds.width / 2 - width / 2),
      y: bounds.y,
      width: Math.ceil(width),
      height: Math.ceil(height),
    };
  }

  getTextAnnotationBounds(bounds: Rect, text: string): Rect {
    const { padding, minimumHeight } = ANNOTATION;
    const { height } = blockOf(text, { width: bounds.width - 2 * padding }, DEFAULT);
    return { ...bounds, height: Math.max(minimumHeight, Math.round(height + 2 * padding)) };
  }

  getDimensions(text: string, { box, size, style }: Options = {}): { readonly width: number; readonly height: number } {
    const { width, height } = blockOf(text, box ?? size ?? { width: NARROWEST_LABEL }, { ...DEFAULT, ...style });
    return { width, height };
  }

  /** Draws the text of the element that is being drawn. */
  createText(text: string, options: Options = {}): SVGTextElement {
    const element = this.#names.drawn;
    const style = { ...DEFAULT, ...options.style };
    const label = labelShape(element);
    const written = this.#names.written(text);
    if (label !== undefined) return draw(besideShape(written, label, style), style, options.style?.fill);
    const box = { width: 100, ...options.size, ...options.box };
    const block = inShape(written, { box, align: options.align ?? "center-top", padding: options.padding ?? 0 }, style);
    return draw(block, style, textColour(element) ?? options.style?.fill);
  }
}

function draw({ lines, fontSize, isCut, text }: TextBlock, style: TextStyle, fill = "currentColor"): SVGTextElement {
  const { fontFamily, fontWeight } = style;
  const spans = lines.map((line) => svg("tspan", { x: line.x, y: line.y }, line.text));
  const whole = isCut ? [svg("title", {}, text)] : [];
  const attributes = { "font-family": fontFamily, "font-size": fontSize, "font-weight": fontWeight, fill };
  return svg("text", attributes, ...whole, ...spans);
}
