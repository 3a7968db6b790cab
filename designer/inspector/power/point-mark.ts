import { html, svg, type TemplateResult } from "lit";

import type { ControlPointKind } from "../../../engine/core/model/formats.generated.ts";
import { say } from "../../language/language.ts";
import { KIND_GLYPHS } from "../../modeler/features/control-points/glyphs.ts";
import { INTERNAL } from "../../modeler/features/control-points/words.ts";

/** The mark of a control, cross or obstacle point, and of an internal-control point, as it stands on a step. */
export function pointMark(kind: ControlPointKind | "internal"): TemplateResult {
  return html`<svg viewBox="-11 -11 22 22" fill="none" stroke="currentColor" stroke-width="1.2">
    <circle r="10" />
    ${
      kind === "internal"
        ? svg`<text text-anchor="middle" y="4" font-size="11" fill="currentColor" stroke="none">${say(INTERNAL)}</text>`
        : svg`<path d=${KIND_GLYPHS[kind]} transform="scale(1.1) translate(-6 -6)" />`
    }
  </svg>`;
}
