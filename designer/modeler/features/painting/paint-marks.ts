import type { PaintMark } from "../../map-modeler.ts";

/** How each mark is told apart without its colour: by the line around the element, and by the sign at its corner. */
type Look = {
  readonly colour: string;
  readonly dashes: string;
  readonly width: number;
  /** The ground of the sign around 0,0, and the sign itself. */
  readonly ground: string;
  readonly sign: string;
};

const OCTAGON = "M-4.5 -11 H4.5 L11 -4.5 V4.5 L4.5 11 H-4.5 L-11 4.5 V-4.5 Z";
const DISC = "M0 -10 A10 10 0 1 1 0 10 A10 10 0 1 1 0 -10 Z";
const DIAMOND = "M0 -12 L12 0 L0 12 L-12 0 Z";
const SQUARE = "M-9 -9 H9 V9 H-9 Z";

const FIRED = "var(--map-fired, #b3261e)";
const ALTERED = "var(--map-unknown, #6a4bb0)";
const STRICTER = "var(--map-passed, #1f7a34)";
const IRREGULAR = "var(--map-irregular, #9a5b00)";

export const PAINT_LOOKS: Readonly<Record<PaintMark, Look>> = {
  fired: { colour: FIRED, dashes: "", width: 5, ground: OCTAGON, sign: "M0 -6 V2 M0 5.4 V5.6" },
  passed: {
    colour: "var(--map-passed, #1f7a34)",
    dashes: "",
    width: 3,
    ground: DISC,
    sign: "M-4.5 0.5 L-1.5 3.8 L4.8 -3.8",
  },
  unknown: {
    colour: "var(--map-unknown, #6a4bb0)",
    dashes: "7 5",
    width: 3,
    ground: DIAMOND,
    sign: "M-3 -3 C-3 -7 3.4 -7 3.4 -3 C3.4 -0.4 0 -0.6 0 2 M0 5.4 V5.6",
  },
  walked: {
    colour: "var(--map-walked, #0b5cad)",
    dashes: "1 5",
    width: 4,
    ground: SQUARE,
    sign: "M-2.5 -4.5 L2.5 0 L-2.5 4.5",
  },
  skipped: { colour: FIRED, dashes: "10 7", width: 4, ground: OCTAGON, sign: "M-4 -4 L4 4 M4 -4 L-4 4" },
  added: { colour: IRREGULAR, dashes: "", width: 4, ground: SQUARE, sign: "M0 -5 V5 M-5 0 H5" },
  outOfOrder: {
    colour: IRREGULAR,
    dashes: "12 4 2 4",
    width: 4,
    ground: DIAMOND,
    sign: "M-5 -2.2 H4 L1.5 -4.8 M5 2.2 H-4 L-1.5 4.8",
  },
  rework: {
    colour: IRREGULAR,
    dashes: "5 3",
    width: 4,
    ground: DISC,
    sign: "M4.6 -2.5 A5.2 5.2 0 1 0 5.2 1.5 M5 -6 V-2.2 H1.2",
  },
  next: {
    colour: "var(--map-walked, #0b5cad)",
    dashes: "2 7",
    width: 3,
    ground: DISC,
    sign: "M-5 0 H5 M1 -4 L5 0 L1 4",
  },
  weakened: { colour: FIRED, dashes: "", width: 4, ground: OCTAGON, sign: "M-5 -2.5 L0 3.5 L5 -2.5" },
  changed: { colour: ALTERED, dashes: "9 4", width: 3.5, ground: DIAMOND, sign: "M-4.5 -2 H4.5 M-4.5 2 H4.5" },
  strengthened: { colour: STRICTER, dashes: "", width: 3.5, ground: DISC, sign: "M-5 2.5 L0 -3.5 L5 2.5" },
  reworded: {
    colour: "var(--map-walked, #0b5cad)",
    dashes: "2 5",
    width: 3,
    ground: SQUARE,
    sign: "M-4.5 -2.5 H4.5 M-4.5 2.5 H1",
  },
  come: { colour: STRICTER, dashes: "", width: 4, ground: SQUARE, sign: "M0 -5 V5 M-5 0 H5" },
  gone: { colour: FIRED, dashes: "10 7", width: 4, ground: SQUARE, sign: "M-5 0 H5" },
  current: { colour: "var(--map-walked, #0b5cad)", dashes: "", width: 6, ground: DISC, sign: "M-3 -5 L5 0 L-3 5 Z" },
};
