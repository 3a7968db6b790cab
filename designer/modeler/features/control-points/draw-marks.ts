import type { ControlPointKind, Grade } from "../../../../engine/core/model/formats.generated.ts";
import type { Language } from "../../../../engine/core/value/value-form.ts";
import { svg } from "../../svg.ts";
import { measureText } from "../text/measure-text.ts";
import { placesAlong, type Stretch } from "./edge-places.ts";
import { GRADE_SHAPES, KIND_GLYPHS } from "./glyphs.ts";
import type { Marks } from "./marks-of.ts";
import { INTERNAL, ruleCount, shortLimit } from "./words.ts";

type Edges = { readonly top: readonly Stretch[]; readonly bottom: readonly Stretch[] };
type Size = { readonly width: number; readonly height: number };

/** One mark, drawn around 0,0. */
type Mark = { readonly width: number; readonly draw: () => SVGElement };

const EDGE = "var(--map-edge, #22262e)";
const INK = "var(--map-ink, #1b1f27)";
const PAPER = "var(--map-paper, #ffffff)";
const FONT = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", Arial, sans-serif';
const PILL_HEIGHT = 15;

/**
 * Draws the marks on the edges of a step: grade, kind and internal control at the top right, the number of rules at
 * the bottom right, the time limit at the bottom left, each beside what is on that edge already.
 */
export function drawMarks(marks: Marks, size: Size, taken: Edges, language: Language): SVGElement | undefined {
  const top = [
    ...(marks.grade === null ? [] : [gradeMark(marks.grade)]),
    ...(marks.kind === undefined ? [] : [kindMark(marks.kind, marks.internal)]),
    ...(marks.internal ? [internalMark(INTERNAL[language])] : []),
  ];
  const right = marks.rules === 0 ? [] : [pill("rules", ruleCount(marks.rules)[language])];
  const [first, ...more] = marks.timeLimits;
  const left = first === undefined ? [] : [pill("time", shortLimit([first, ...more])[language])];
  const drawn = [
    ...along(top, { width: size.width, start: "right", overhang: 9 }, taken.top, 0),
    ...alongBottom(left, right, size, taken.bottom),
  ];
  return drawn.length === 0 ? undefined : svg("g", { class: "sm-marks" }, ...drawn);
}

/** The time limit from the left, the rules from the right; what finds no room there stands below on the left. */
function alongBottom(
  left: readonly Mark[],
  right: readonly Mark[],
  size: Size,
  taken: readonly Stretch[],
): SVGElement[] {
  const fromLeft = { width: size.width, start: "left", overhang: 6 } as const;
  const fromRight = { ...fromLeft, start: "right" } as const;
  const widths = (marks: readonly Mark[]): number[] => marks.map(({ width }) => width);
  const leftPlaces = placesAlong(fromLeft, widths(left), taken);
  const hasRoom = placesAlong(fromRight, widths(right), [...taken, ...leftPlaces]).every(({ from }) => from >= -6);
  const below = hasRoom ? [] : along(right, fromLeft, [], size.height + PILL_HEIGHT + 1);
  const beside = hasRoom ? along(right, fromRight, [...taken, ...leftPlaces], size.height) : [];
  return [...along(left, fromLeft, taken, size.height), ...beside, ...below];
}

function along(
  marks: readonly Mark[],
  edge: Parameters<typeof placesAlong>[0],
  taken: readonly Stretch[],
  y: number,
): SVGElement[] {
  const places = placesAlong(
    edge,
    marks.map(({ width }) => width),
    taken,
  );
  return marks.flatMap(({ draw }, index) => {
    const place = places[index];
    return place === undefined ? [] : [moved(draw(), (place.from + place.to) / 2, y)];
  });
}

function gradeMark(grade: Grade): Mark {
  const { path, baseline, fill, letter } = GRADE_SHAPES[grade];
  const width = grade === "A" ? 26 : 21;
  const outline = svg("path", { d: path, fill, stroke: EDGE, "stroke-width": 1, "stroke-linejoin": "round" });
  return {
    width,
    draw: () => svg("g", { class: `sm-grade sm-grade-${grade}` }, outline, centred(grade, baseline, letter, 13)),
  };
}

function kindMark(kind: ControlPointKind, internal: boolean): Mark {
  const [ground, ink] = internal ? [INK, PAPER] : [PAPER, INK];
  const disc = svg("circle", { r: 10, fill: ground, stroke: EDGE, "stroke-width": 1.2 });
  const stroke = {
    fill: "none",
    stroke: ink,
    "stroke-width": 1.4,
    "stroke-linejoin": "round",
    "stroke-linecap": "round",
  };
  const glyph = svg("path", { d: KIND_GLYPHS[kind], transform: "scale(1.15) translate(-6 -6)", ...stroke });
  return { width: 21, draw: () => svg("g", { class: `sm-kind sm-kind-${kind}` }, disc, glyph) };
}

function internalMark(letter: string): Mark {
  const disc = svg("circle", { r: 8.5, fill: PAPER, stroke: EDGE, "stroke-width": 1.2 });
  return { width: 17, draw: () => svg("g", { class: "sm-internal" }, disc, centred(letter, 3.7, INK, 10)) };
}

function pill(name: string, text: string): Mark {
  const width = Math.ceil(measureText(text, `10px ${FONT}`)) + 10;
  const [x, y] = [-width / 2, -PILL_HEIGHT / 2];
  const ground = svg("rect", {
    x,
    y,
    width,
    height: PILL_HEIGHT,
    rx: 7.5,
    fill: PAPER,
    stroke: EDGE,
    "stroke-width": 1,
  });
  return { width, draw: () => svg("g", { class: `sm-${name}` }, ground, centred(text, 3.6, INK, 10)) };
}

function centred(text: string, baseline: number, fill: string, size: number): SVGElement {
  const weight = size > 10 ? "bold" : "normal";
  return svg(
    "text",
    { y: baseline, fill, "text-anchor": "middle", "font-family": FONT, "font-size": size, "font-weight": weight },
    text,
  );
}

function moved(element: SVGElement, x: number, y: number): SVGElement {
  element.setAttribute("transform", `translate(${x} ${y})`);
  return element;
}
