import "../../elements/sm-grade.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import type { LocalizedText } from "../../../engine/core/model/formats.generated.ts";
import { GRADE_LABELS } from "../../../engine/core/model/labels.ts";
import { CONTROL_POINT_LABELS, INTERNAL_CONTROL_LABEL } from "../../../engine/core/model/map-labels.ts";
import { say } from "../../language/language.ts";
import { ruleCount } from "../../modeler/features/control-points/words.ts";
import { shared } from "../../styles/shared.ts";
import type { PolicySession } from "../../workspace/policy-session.ts";
import { fieldStyles } from "../../fields/fields.styles.ts";
import { STEP_WORDS } from "../step/words.ts";
import { markCounts } from "./mark-counts.ts";
import { pointMark } from "./point-mark.ts";
import { LEGEND_WORDS } from "./words.ts";

/** What the marks on the map mean, and how often each stands on it. */
@customElement("sm-map-legend")
export class SmMapLegend extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    fieldStyles,
    css`
      dl {
        display: grid;
        grid-template-columns: 3.2rem minmax(0, 1fr) auto;
        gap: 0.5rem 0.6rem;
        align-items: center;
        margin: 0;
      }
      dt,
      dd {
        display: contents;
      }
      svg {
        inline-size: 1.6rem;
        block-size: 1.6rem;
      }
      .mark {
        justify-self: center;
        display: grid;
      }
      .number {
        padding: 0 0.4em;
        border: 1px solid var(--wa-color-surface-border);
        border-radius: 1em;
        font-size: var(--wa-font-size-s);
        white-space: nowrap;
      }
      @media print {
        :host {
          display: block;
          columns: 3;
          font-size: var(--wa-font-size-s);
        }
        dl {
          grid-template-columns: 3.2rem minmax(0, 1fr) auto;
          gap: 0.25rem 0.5rem;
        }
        dt {
          break-inside: avoid;
        }
      }
      .many {
        color: var(--wa-color-text-quiet);
        font-size: var(--wa-font-size-s);
        white-space: nowrap;
      }
    `,
  ];

  @property({ attribute: false }) session: PolicySession | undefined;

  override render(): TemplateResult | typeof nothing {
    const { session } = this;
    if (session === undefined) return nothing;
    const counts = markCounts(session.map.value);
    return html`
      <h3>${say(LEGEND_WORDS.points)}</h3>
      <dl>
        ${(["control", "cross", "obstacle"] as const).map((kind) =>
          entry(pointMark(kind), CONTROL_POINT_LABELS[kind], STEP_WORDS.pointHints[kind], counts.kinds[kind]),
        )}
        ${entry(pointMark("internal"), INTERNAL_CONTROL_LABEL, STEP_WORDS.internal, counts.internal)}
        ${entry(html``, STEP_WORDS.noPoint, undefined, counts.ordinary)}
      </dl>
      <h3>${say(LEGEND_WORDS.grades)}</h3>
      <dl>
        ${(["A", "B", "C"] as const).map((grade) =>
          entry(
            html`<sm-grade aria-hidden="true" .grade=${grade}></sm-grade>`,
            GRADE_LABELS[grade],
            undefined,
            counts.grades[grade],
          ),
        )}
      </dl>
      <h3>${say(LEGEND_WORDS.ruleCount)}</h3>
      <dl>
        ${entry(html`<span class="number">${say(ruleCount(3))}</span>`, LEGEND_WORDS.ruleCountHint, undefined, counts.withRules)}
      </dl>
    `;
  }
}

function entry(
  mark: TemplateResult,
  title: LocalizedText,
  hint: LocalizedText | undefined,
  count: number,
): TemplateResult {
  return html`<dt>
      <span class="mark" aria-hidden="true">${mark}</span>
      <span
        >${say(title)}${hint === undefined ? nothing : html`<br /><span class="quiet small">${say(hint)}</span>`}</span
      >
    </dt>
    <dd><span class="many">${say(LEGEND_WORDS.onMap(count))}</span></dd>`;
}
