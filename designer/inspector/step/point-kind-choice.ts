import "@awesome.me/webawesome/dist/components/radio-group/radio-group.js";
import "@awesome.me/webawesome/dist/components/radio/radio.js";
import { html, type TemplateResult } from "lit";

import type { ControlPointKind } from "../../../engine/core/model/formats.generated.ts";
import { CONTROL_POINT_LABELS } from "../../../engine/core/model/map-labels.ts";
import { valueOf } from "../../elements/form-values.ts";
import { say } from "../../language/language.ts";
import { WORDS } from "../words.ts";
import { STEP_WORDS } from "./words.ts";

type Kind = ControlPointKind | "none";

const KINDS: readonly ControlPointKind[] = ["control", "cross", "obstacle"];

/** An ordinary step, or one of the three points; `chosen` undefined where several steps differ. */
export function pointKindChoice({
  chosen,
  readOnly,
  onChoose,
}: {
  readonly chosen: Kind | undefined;
  readonly readOnly: boolean;
  readonly onChoose: (kind: Kind) => void;
}): TemplateResult {
  return html`<wa-radio-group
    size="s"
    label=${say(STEP_WORDS.pointKind)}
    hint=${chosen === undefined ? say(WORDS.mixed) : ""}
    ?disabled=${readOnly}
    .value=${chosen ?? ""}
    @change=${(event: Event) => {
      const value = valueOf(event);
      const kind = (["none", ...KINDS] as const).find((known) => known === value);
      if (kind !== undefined && kind !== chosen) onChoose(kind);
    }}
  >
    <wa-radio value="none">${say(STEP_WORDS.noPoint)}</wa-radio>
    ${KINDS.map(
      (kind) =>
        html`<wa-radio value=${kind}
          >${say(CONTROL_POINT_LABELS[kind])}
          <span class="quiet small">${say(STEP_WORDS.pointHints[kind])}</span></wa-radio
        >`,
    )}
  </wa-radio-group>`;
}
