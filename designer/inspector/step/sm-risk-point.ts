import "./sm-risk-matrix.ts";
import "../../fields/sm-names-field.ts";
import "../../fields/sm-text-field.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";

import type { RiskPoint } from "../../../engine/core/map/power-map.ts";
import type { Grade, LocalizedText } from "../../../engine/core/model/formats.generated.ts";
import { riskGrade } from "../../../engine/core/model/risk-grade.ts";
import { say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import { removeButton } from "../../fields/buttons.ts";
import { fieldStyles } from "../../fields/fields.styles.ts";
import { gradeChoice } from "../../fields/grade-choice.ts";
import type { SmNamesField } from "../../fields/sm-names-field.ts";
import type { SmTextField } from "../../fields/sm-text-field.ts";
import { required } from "../../fields/text-checks.ts";
import { ownNames } from "../../fields/no-text.ts";
import { withFactors, withGrade } from "./risk-point-changes.ts";
import { RISK_WORDS } from "./risk-words.ts";

/**
 * One risk point: what may go wrong, how likely and how harmful it is, and its grade.
 *
 * @fires sm-risk-changed with the risk point
 * @fires sm-risk-removed
 */
@customElement("sm-risk-point")
export class SmRiskPoint extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    fieldStyles,
    css`
      :host {
        padding: 0.7rem;
      }
    `,
  ];

  @query("sm-names-field") private names!: SmNamesField | null;
  @query(".reason") private reason!: SmTextField | null;

  /** Another grade than the matrix proposes, waiting for its reason. */
  @state() private wanted: Grade | undefined;

  @property({ attribute: false }) point: RiskPoint | undefined;
  @property({ type: Number }) position = 0;
  @property({ type: Boolean }) readonly = false;

  override focus(): void {
    void this.updateComplete.then(() => this.names?.focus());
  }

  #tell(point: RiskPoint): void {
    this.wanted = undefined;
    this.dispatchEvent(new CustomEvent("sm-risk-changed", { detail: point }));
  }

  #grade(point: RiskPoint, grade: Grade | undefined, reason: string): void {
    if (grade === undefined) return;
    const graded = withGrade(point, grade, reason);
    if (graded !== undefined) {
      this.#tell(graded);
      return;
    }
    this.wanted = grade;
    void this.updateComplete.then(() => this.reason?.focus());
  }

  override render(): TemplateResult | typeof nothing {
    const { point, position, readonly } = this;
    if (point === undefined) return nothing;
    const { text, likelihood, harm } = point;
    return html`
      <div class="entry-head">
        <span class="grow">${say(RISK_WORDS.number(position))}</span>
        ${
          readonly
            ? nothing
            : removeButton(text.zh === "" ? RISK_WORDS.number(position) : text, () =>
                this.dispatchEvent(new CustomEvent("sm-risk-removed")),
              )
        }
      </div>
      <sm-names-field
        multiline
        .label=${RISK_WORDS.text}
        .value=${ownNames(text)}
        ?readonly=${readonly}
        @sm-names-changed=${({ detail }: CustomEvent<LocalizedText>) => this.#tell({ ...point, text: detail })}
      ></sm-names-field>
      ${text.zh === "" ? html`<p class="note fault">${say(RISK_WORDS.untold)}</p>` : nothing}
      <sm-risk-matrix
        likelihood=${likelihood}
        harm=${harm}
        ?readonly=${readonly}
        @sm-factors-changed=${({ detail }: CustomEvent<{ readonly likelihood: number; readonly harm: number }>) =>
          this.#tell(withFactors(point, detail.likelihood, detail.harm))}
      ></sm-risk-matrix>
      ${this.#grading(point)}
    `;
  }

  #grading(point: RiskPoint): TemplateResult {
    const { wanted, readonly } = this;
    const proposed = riskGrade(point.likelihood, point.harm);
    const chosen = wanted ?? point.grade;
    const isOther = chosen !== undefined && chosen !== proposed;
    return html`
      ${gradeChoice({
        chosen,
        readOnly: readonly,
        isRequired: true,
        onChoose: (grade) => this.#grade(point, grade, ""),
      })}
      ${proposed === undefined ? nothing : html`<p class="quiet small">${say(RISK_WORDS.proposes(proposed))}</p>`}
      ${
        isOther
          ? html`<sm-text-field
              class="reason"
              multiline
              label=${say(RISK_WORDS.reason)}
              hint=${wanted === undefined && (point.gradeReason ?? "") !== "" ? "" : say(RISK_WORDS.reasonNeeded)}
              value=${wanted === undefined ? (point.gradeReason ?? "") : ""}
              .check=${required}
              ?readonly=${readonly}
              @sm-text-changed=${({ detail }: CustomEvent<string>) => this.#grade(point, chosen, detail)}
            ></sm-text-field>`
          : nothing
      }
    `;
  }
}
