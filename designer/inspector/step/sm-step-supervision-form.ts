import "../../fields/sm-text-field.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import { DUTY_FUNCTIONS, type Step, type StepActivity } from "../../../engine/core/map/power-map.ts";
import { ACTIVITY_MATCH_LABELS, DUTY_FUNCTION_LABELS } from "../../../engine/core/model/map-labels.ts";
import { patternFault } from "../../../engine/core/operators/matches.ts";
import { addButton, removeButton } from "../../fields/buttons.ts";
import { choice, optionsOf } from "../../fields/choice.ts";
import { fieldStyles } from "../../fields/fields.styles.ts";
import { required, type TextCheck } from "../../fields/text-checks.ts";
import { say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import type { PolicySession } from "../../workspace/policy-session.ts";
import { replaced } from "./replaced.ts";
import { SUPERVISION_WORDS } from "./supervision-words.ts";

const NO_DUTY = "-";

/** By what supervision knows a step in a real case: which function acts there, and what sending systems call it. */
@customElement("sm-step-supervision-form")
export class SmStepSupervisionForm extends SignalWatcher(LitElement) {
  static override styles = [shared, fieldStyles];

  @property({ attribute: false }) session: PolicySession | undefined;
  @property({ attribute: false }) step: Step | undefined;

  override render(): TemplateResult | typeof nothing {
    const { session, step } = this;
    if (session === undefined || step === undefined) return nothing;
    const { readOnly } = session;
    const { edit } = session.modeler;
    const set = (activities: readonly StepActivity[]): void => edit.setActivities(step.id, activities);
    return html`
      ${choice({
        label: SUPERVISION_WORDS.duty,
        chosen: step.duty ?? NO_DUTY,
        options: [{ value: NO_DUTY, label: SUPERVISION_WORDS.noDuty }, ...optionsOf(DUTY_FUNCTION_LABELS)],
        readOnly,
        onChoose: (chosen) =>
          edit.setDuty(
            step.id,
            DUTY_FUNCTIONS.find((duty) => duty === chosen),
          ),
      })}
      <p class="note small">${say(SUPERVISION_WORDS.dutyHint)}</p>
      <div class="section-head">
        <h3>${say(SUPERVISION_WORDS.activities)}</h3>
        ${
          readOnly
            ? nothing
            : addButton(SUPERVISION_WORDS.addActivity, () => set([...step.activities, { match: "alias", name: "" }]))
        }
      </div>
      <p class="note small">${say(SUPERVISION_WORDS.activitiesHint)}</p>
      ${step.activities.length === 0 ? html`<p class="empty">${say(SUPERVISION_WORDS.noActivities)}</p>` : nothing}
      ${step.activities.map((activity, position) =>
        this.#activity(activity, position, readOnly, (changed) => set(replaced(step.activities, position, changed))),
      )}
    `;
  }

  #activity(
    activity: StepActivity,
    position: number,
    readOnly: boolean,
    set: (activity?: StepActivity) => void,
  ): TemplateResult {
    const title = SUPERVISION_WORDS.activityNumber(position);
    return html`<div class="card entry" role="group" aria-label=${say(title)}>
      <div class="row">
        <div class="grow">
          ${choice({
            label: SUPERVISION_WORDS.match,
            chosen: activity.match,
            options: optionsOf(ACTIVITY_MATCH_LABELS),
            readOnly,
            onChoose: (match) => set({ ...activity, match: match === "pattern" ? "pattern" : "alias" }),
          })}
        </div>
        ${readOnly ? nothing : removeButton(title, () => set())}
      </div>
      <sm-text-field
        label=${say(SUPERVISION_WORDS.name)}
        value=${activity.name}
        .check=${activity.match === "pattern" ? soundPattern : required}
        ?readonly=${readOnly}
        @sm-text-changed=${({ detail }: CustomEvent<string>) => set({ ...activity, name: detail })}
      ></sm-text-field>
    </div>`;
  }
}

const soundPattern: TextCheck = (text) => {
  const fault = text === "" ? undefined : patternFault(text);
  return fault === undefined ? required(text) : SUPERVISION_WORDS.patternFault(fault);
};
