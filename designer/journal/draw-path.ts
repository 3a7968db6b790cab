import { svg, type SVGTemplateResult } from "lit";

import type { LeafRange } from "../../engine/core/proof/leaf-range.ts";

const [LEVEL, NODE, SIDE, MIDDLE] = [56, 13, 110, 160];

/** The way from a leaf up to the root: it goes straight up, and at each level a hash joins it from the left or the right. */
export function drawPath(index: number, beside: readonly LeafRange[]): SVGTemplateResult {
  const height = (beside.length + 1) * LEVEL;
  const bottom = height - LEVEL / 2;
  const parts = beside.map((range, level) => {
    const y = bottom - level * LEVEL;
    const x = range.start > index ? MIDDLE + SIDE : MIDDLE - SIDE;
    const top = y - LEVEL;
    return svg`
      <path class="way" d="M ${MIDDLE} ${y} V ${top}" />
      <path class="join" d="M ${x} ${y} L ${MIDDLE} ${top}" />
      <rect class="beside" x=${x - NODE} y=${y - NODE} width=${2 * NODE} height=${2 * NODE} rx="4" />
      <text x=${x} y=${y + NODE + 12}>${range.end - range.start === 1 ? range.end : `${range.start + 1}–${range.end}`}</text>
      <circle class="node" cx=${MIDDLE} cy=${top} r=${level === beside.length - 1 ? NODE : NODE - 4} />`;
  });
  return svg`<svg viewBox="0 0 ${2 * MIDDLE} ${height}" width=${2 * MIDDLE} height=${height} aria-hidden="true" focusable="false">
    ${parts}
    <circle class="leaf" cx=${MIDDLE} cy=${bottom} r=${NODE} />
    <text x=${MIDDLE} y=${bottom + 4}>${index + 1}</text>
  </svg>`;
}
