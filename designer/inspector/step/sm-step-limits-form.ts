import "./sm-step-limit.ts";
import "./sm-time-budget.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import type { Step, StepTimeLimit } from "../../../engine/core/map/power-map.ts";
import { timeBudgets } from "../../../engine/core/map/time-budget.ts";
import { say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import type { PolicySession } from "../../workspace/policy-session.ts";
import { addButton } from "../../fields/buttons.ts";
import { fieldStyles } from "../../fields/fields.styles.ts";
import { BUDGET_WORDS } from "./budget-words.ts";
import { LIMIT_WORDS } from "./limit-words.ts";
import { nextId } from "./next-id.ts";
import { replaced } from "./replaced.ts";

/** How long a step may take. */
@customElement("sm-step-limits-form")
export class SmStepLimitsForm extends SignalWatcher(LitElement) {
  static override styles = [shared, fieldStyles];

  @property({ attribute: false }) session: PolicySession | undefined;
  @property({ attribute: false }) step: Step | undefined;

  override render(): TemplateResult | typeof nothing {
    const { session, step } = this;
    if (session === undefined || step === undefined) return nothing;
    const { timeLimits } = step;
    const set = (limits: readonly StepTimeLimit[]): void => session.modeler.edit.setTimeLimits(step.id, limits);
    return html`
      <div class="section-head">
        <h3>${say(LIMIT_WORDS.heading)}</h3>
        ${session.readOnly ? nothing : addButton(LIMIT_WORDS.add, () => set([...timeLimits, newLimit(session, step)]))}
      </div>
      ${timeLimits.length === 0 ? html`<p class="empty">${say(LIMIT_WORDS.none)}</p>` : nothing}
      ${timeLimits.map(
        (limit, position) =>
          html`<sm-step-limit
            class="card"
            role="group"
            aria-label=${say(LIMIT_WORDS.number(position))}
            .session=${session}
            .limit=${limit}
            .position=${position}
            @sm-limit-changed=${({ detail }: CustomEvent<StepTimeLimit>) => set(replaced(timeLimits, position, detail))}
            @sm-limit-removed=${() => set(replaced(timeLimits, position))}
          ></sm-step-limit>`,
      )}
      ${this.#budgets(session, step)}
    `;
  }

  /** The budgets in which the step takes part; a step without a limit takes part in none. */
  #budgets(session: PolicySession, { id }: Step): TemplateResult | typeof nothing {
    const { budgets } = timeBudgets(session.map.value, session.documents.value.power);
    const own = budgets.filter(({ perStep }) => perStep.some(({ step }) => step === id));
    if (own.length === 0) return nothing;
    return html`<h3>${say(BUDGET_WORDS.heading)}</h3>
      ${own.map(
        (budget) =>
          html`<sm-time-budget
            class="card"
            .budget=${budget}
            step=${id}
            @sm-path-chosen=${({ detail }: CustomEvent<readonly string[]>) => (session.selection.value = detail)}
          ></sm-time-budget>`,
      )}`;
  }
}

function newLimit(session: PolicySession, { id }: Step): StepTimeLimit {
  const taken = new Set(
    session.map.value.steps.flatMap(({ timeLimits }) => timeLimits.flatMap((limit) => limit.id ?? [])),
  );
  return {
    id: nextId(`Limit_${id}`, taken),
    amount: 5,
    unit: "workday",
    bound: "atMost",
    extension: undefined,
    startEvent: undefined,
    endEvent: undefined,
    law: undefined,
    article: undefined,
    pauses: [],
  };
}
