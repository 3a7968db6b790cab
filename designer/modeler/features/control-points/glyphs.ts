import type { ControlPointKind, Grade } from "../../../../engine/core/model/formats.generated.ts";

/** The sign of each kind in a square of 12: a shield that guards, two ways that cross, a bar that blocks. */
export const KIND_GLYPHS: Readonly<Record<ControlPointKind, string>> = {
  control: "M6 0.8 L10.6 2.6 V6 C10.6 8.8 8.7 10.7 6 11.5 C3.3 10.7 1.4 8.8 1.4 6 V2.6 Z M3.7 6 L5.4 7.8 L8.5 4.2",
  cross: "M1 3 H3 L8.6 9 H10.6 M9.2 7.4 L10.8 9 L9.2 10.6 M1 9 H3 L8.6 3 H10.6 M9.2 1.4 L10.8 3 L9.2 4.6",
  obstacle: "M1 3.4 H11 V7 H1 Z M3 7 V11 M9 7 V11 M3.2 7 L5.6 3.4 M6.6 7 L9 3.4",
};

/** The outline of each grade around 0,0, where its letter stands, and its colours: never told by colour alone. */
export const GRADE_SHAPES: Readonly<
  Record<Grade, { readonly path: string; readonly baseline: number; readonly fill: string; readonly letter: string }>
> = {
  A: { path: "M0 -13 L13 9.5 H-13 Z", baseline: 7, fill: "#c62828", letter: "#ffffff" },
  B: { path: "M-9.5 -9.5 H9.5 V9.5 H-9.5 Z", baseline: 4.5, fill: "#f5b301", letter: "#1b1f27" },
  C: {
    path: "M0 -10.5 A10.5 10.5 0 1 1 0 10.5 A10.5 10.5 0 1 1 0 -10.5 Z",
    baseline: 4.5,
    fill: "#1565c0",
    letter: "#ffffff",
  },
};
