import "./sm-risk-point.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";

import type { RiskPoint, Step } from "../../../engine/core/map/power-map.ts";
import { say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import type { PolicySession } from "../../workspace/policy-session.ts";
import { addButton } from "../../fields/buttons.ts";
import { fieldStyles } from "../../fields/fields.styles.ts";
import { WORDS } from "../words.ts";
import { nextId } from "./next-id.ts";
import { replaced } from "./replaced.ts";
import { newRiskPoint } from "./risk-point-changes.ts";
import { RISK_WORDS } from "./risk-words.ts";
import type { SmRiskPoint } from "./sm-risk-point.ts";

/** What may go wrong at a step. */
@customElement("sm-risk-points-form")
export class SmRiskPointsForm extends SignalWatcher(LitElement) {
  static override styles = [shared, fieldStyles];

  @property({ attribute: false }) session: PolicySession | undefined;
  @property({ attribute: false }) step: Step | undefined;

  /** How many risk points there are once a new one stands there, to be written. */
  #focusWhen = 0;

  protected override updated(): void {
    if (this.step?.riskPoints.length !== this.#focusWhen) return;
    this.#focusWhen = 0;
    [...this.renderRoot.querySelectorAll<SmRiskPoint>("sm-risk-point")].at(-1)?.focus();
  }

  #add(session: PolicySession, { id, riskPoints }: Step): void {
    const taken = new Set(session.map.value.steps.flatMap((step) => step.riskPoints.map((point) => point.id)));
    session.modeler.edit.setRiskPoints(id, [...riskPoints, newRiskPoint(nextId(`Risk_${id}`, taken))]);
    this.#focusWhen = riskPoints.length + 1;
  }

  override render(): TemplateResult | typeof nothing {
    const { session, step } = this;
    if (session === undefined || step === undefined) return nothing;
    const { readOnly } = session;
    const set = (points: readonly RiskPoint[]): void => session.modeler.edit.setRiskPoints(step.id, points);
    return html`
      <div class="section-head">
        <h3>${say(WORDS.risks)}</h3>
        ${readOnly ? nothing : addButton(RISK_WORDS.add, () => this.#add(session, step))}
      </div>
      ${step.riskPoints.length === 0 ? html`<p class="empty">${say(RISK_WORDS.none)}</p>` : nothing}
      ${repeat(
        step.riskPoints,
        ({ id }) => id,
        (point, position) =>
          html`<sm-risk-point
            class="card"
            role="group"
            aria-label=${say(RISK_WORDS.number(position))}
            .point=${point}
            .position=${position}
            ?readonly=${readOnly}
            @sm-risk-changed=${({ detail }: CustomEvent<RiskPoint>) => set(replaced(step.riskPoints, position, detail))}
            @sm-risk-removed=${() => set(replaced(step.riskPoints, position))}
          ></sm-risk-point>`,
      )}
    `;
  }
}
