import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/dialog/dialog.js";
import "../elements/sm-basis-editor.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type {
  Basis,
  DecisionOutcome,
  DecisionRequest,
  Grade,
  Law,
  LocalizedText,
  ReviewedRiskPoint,
} from "../../engine/core/model/formats.generated.ts";
import { GRADE_LABELS } from "../../engine/core/model/labels.ts";
import { DECISION_LABELS } from "../../engine/core/model/review-labels.ts";
import { keyOf, valueOf } from "../elements/form-values.ts";
import { say } from "../language/language.ts";
import { fieldStyles } from "../styles/plain-fields.ts";
import { shared } from "../styles/shared.ts";
import { DECISION_WORDS } from "./decision-words.ts";
import { WORDS } from "./words.ts";
import { longText } from "./long-text.ts";
import { told, toldStyles } from "./told.ts";

const OUTCOMES: readonly DecisionOutcome[] = ["approve", "change", "reject"];
const GRADES: readonly Grade[] = ["A", "B", "C"];

/**
 * Decides one risk point: the outcome, the grade, the reason and the law. It is open as long as it is drawn.
 *
 * @fires sm-decided `detail` is the decision
 * @fires sm-dialog-closed
 */
@customElement("sm-decision-form")
export class SmDecisionForm extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    fieldStyles,
    toldStyles,
    css`
      wa-dialog {
        --width: 42rem;
      }
      .stack {
        display: grid;
        gap: 0.9rem;
      }
      .choices {
        display: flex;
        flex-wrap: wrap;
        gap: 0.4rem 1.2rem;
      }
      .choices label {
        display: inline-flex;
        gap: 0.4rem;
        align-items: center;
      }
    `,
  ];

  @property({ attribute: false }) point: ReviewedRiskPoint | undefined;
  @property({ attribute: false }) laws: readonly Law[] = [];
  /** Why the service did not take the decision. */
  @property({ attribute: false }) told: LocalizedText | string | undefined;

  @state() private outcome: DecisionOutcome = "approve";
  @state() private grade: Grade = "A";
  @state() private reason = "";
  @state() private basis: readonly Basis[] = [];
  @state() private isIncomplete = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("point") && this.point !== undefined) this.grade = this.point.grade;
  }

  #decide({ id }: ReviewedRiskPoint): void {
    const reason = this.reason.trim();
    this.isIncomplete = reason === "" || this.basis.length === 0;
    if (this.isIncomplete) return;
    const { outcome, grade, basis } = this;
    const detail: DecisionRequest = { riskPoint: id, outcome, grade, reason, basis: [...basis] };
    this.dispatchEvent(new CustomEvent("sm-decided", { detail }));
  }

  #choose(outcome: DecisionOutcome, { grade }: ReviewedRiskPoint): void {
    this.outcome = outcome;
    if (outcome === "approve") this.grade = grade;
  }

  override render(): TemplateResult | typeof nothing {
    const { point } = this;
    if (point === undefined) return nothing;
    const handleHidden = (event: Event): void => {
      if (event.target === event.currentTarget) this.dispatchEvent(new CustomEvent("sm-dialog-closed"));
    };
    return html`<wa-dialog
      open
      label=${say(DECISION_WORDS.heading(say(point.stepTitle)))}
      @wa-after-hide=${handleHidden}
    >
      <div class="stack">
        <p>${say(point.text)}</p>
        <fieldset>
          <legend>${say(DECISION_WORDS.outcome)}</legend>
          <div class="choices">
            ${OUTCOMES.map(
              (outcome) =>
                html`<label
                  ><input
                    type="radio"
                    name="outcome"
                    value=${outcome}
                    .checked=${outcome === this.outcome}
                    @change=${() => this.#choose(outcome, point)}
                  />${say(DECISION_LABELS[outcome])}</label
                >`,
            )}
          </div>
        </fieldset>
        <label class="field"
          ><span class="name">${say(DECISION_WORDS.grade)}</span
          ><select
            name="grade"
            ?disabled=${this.outcome === "approve"}
            @change=${(event: Event) => (this.grade = keyOf(GRADE_LABELS, valueOf(event)) ?? this.grade)}
          >
            ${GRADES.map(
              (grade) =>
                html`<option value=${grade} ?selected=${grade === this.grade}>${say(GRADE_LABELS[grade])}</option>`,
            )}
          </select></label
        >
        ${longText(DECISION_WORDS.reason, { name: "reason", value: this.reason }, (text) => (this.reason = text))}
        <div class="field" role="group" aria-label=${say(DECISION_WORDS.basis)}>
          <span class="name">${say(DECISION_WORDS.basis)}</span>
          <sm-basis-editor
            .value=${this.basis}
            .laws=${this.laws}
            @sm-basis-changed=${({ detail }: CustomEvent<{ value: readonly Basis[] }>) => (this.basis = detail.value)}
          ></sm-basis-editor>
        </div>
        ${told(this.isIncomplete ? DECISION_WORDS.incomplete : this.told)}
      </div>
      <wa-button slot="footer" appearance="outlined" data-dialog="close">${say(WORDS.cancel)}</wa-button>
      <wa-button slot="footer" class="do" variant="brand" @click=${() => this.#decide(point)}
        >${say(DECISION_WORDS.save)}</wa-button
      >
    </wa-dialog>`;
  }
}
