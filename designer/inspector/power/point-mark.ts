import { html, svg, type TemplateResult } from "lit";

import type { ControlPointKind } from "../../../engine/core/model/formats.generated.ts";

/** The mark of a control, cross or obstacle point, and of an internal-control point, as it stands on a step. */
export function pointMark(kind: ControlPointKind | "internal"): TemplateResult {
  return html`<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2">${SHAPES[kind]}</svg>`;
}

const SHAPES: Readonly<Record<ControlPointKind | "internal", TemplateResult>> = {
  control: svg`<circle cx="12" cy="12" r="9" /><circle cx="12" cy="12" r="3" fill="currentColor" />`,
  cross: svg`<path d="M5 5l14 14M19 5L5 19" stroke-width="3" />`,
  obstacle: svg`<path d="M3 9h18v6H3zM7 15v5M17 15v5" />`,
  internal: svg`<path d="M12 2.5l8 3v6c0 5-3.500 8.500-8 10-4.500-1.500-8-5-8-10v-6z" /><path d="M8 12l3 3 5-6" />`,
};
