import { html, svg, type TemplateResult } from "lit";

import { say } from "../../language/language.ts";
import { PAINT_LOOKS } from "../../modeler/features/painting/paint-marks.ts";
import type { PaintMark } from "../../modeler/map-modeler.ts";
import { WORDS } from "./words.ts";

const ENTRIES: readonly (readonly [PaintMark, keyof typeof WORDS.kinds])[] = [
  ["passed", "done"],
  ["skipped", "skipped"],
  ["outOfOrder", "outOfOrder"],
  ["rework", "rework"],
  ["added", "added"],
  ["next", "next"],
];

/** What the signs on the map mean, each drawn as it stands there. */
export function pathLegend(): TemplateResult {
  return html`<ul class="legend" aria-label=${say(WORDS.marks)}>
    ${ENTRIES.map(([mark, kind]) => {
      const { colour, ground, sign } = PAINT_LOOKS[mark];
      return html`<li>
        <svg viewBox="-13 -13 26 26" aria-hidden="true">
          ${svg`<path d=${ground} fill=${colour} /><path d=${sign} fill="none" stroke="var(--wa-color-surface-default)" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round" />`}
        </svg>
        ${say(WORDS.kinds[kind])}
      </li>`;
    })}
  </ul>`;
}
