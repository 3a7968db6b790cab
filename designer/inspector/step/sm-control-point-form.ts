import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/switch/switch.js";
import "./sm-evidence-list.ts";
import "../../elements/sm-grade.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { live } from "lit/directives/live.js";

import type { Step, StepEvidence } from "../../../engine/core/map/power-map.ts";
import { highestGrade, isHigher } from "./grades.ts";
import type { ControlPointChange } from "../../modeler/map-edits.ts";
import { say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import type { PolicySession } from "../../workspace/policy-session.ts";
import { fieldStyles } from "../../fields/fields.styles.ts";
import { gradeChoice } from "../../fields/grade-choice.ts";
import { pointKindChoice } from "./point-kind-choice.ts";
import { STEP_WORDS } from "./words.ts";

/** Whether a step is a control, cross or obstacle point, its grade, and the evidence that it leaves. */
@customElement("sm-control-point-form")
export class SmControlPointForm extends SignalWatcher(LitElement) {
  static override styles = [shared, fieldStyles];

  @property({ attribute: false }) session: PolicySession | undefined;
  @property({ attribute: false }) step: Step | undefined;

  override render(): TemplateResult | typeof nothing {
    const { session, step } = this;
    if (session === undefined || step === undefined) return nothing;
    const { controlPoint: point } = step;
    const { readOnly } = session;
    const change = (wanted: ControlPointChange | undefined): void =>
      session.modeler.edit.setControlPoint([step.id], wanted);
    return html`
      ${pointKindChoice({
        chosen: point?.kind ?? "none",
        readOnly,
        onChoose: (kind) => change(kind === "none" ? undefined : { kind }),
      })}
      ${
        point === undefined
          ? nothing
          : html`<wa-switch
                size="s"
                ?disabled=${readOnly}
                .checked=${live(point.internal)}
                @change=${() => change({ internal: !point.internal })}
                >${say(STEP_WORDS.internal)}</wa-switch
              >
              ${gradeChoice({ chosen: point.grade, readOnly, onChoose: (grade) => change({ grade: grade ?? null }) })}
              ${this.#proposal(step, readOnly, change)}`
      }
      <sm-evidence-list
        .evidence=${step.evidence}
        .idPrefix=${`Evidence_${step.id}`}
        .taken=${evidenceIds(session)}
        ?needed=${point?.internal === true}
        ?readonly=${readOnly}
        @sm-evidence-changed=${({ detail }: CustomEvent<readonly StepEvidence[]>) => session.modeler.edit.setEvidence([step.id], detail)}
      ></sm-evidence-list>
    `;
  }

  #proposal(
    { riskPoints, controlPoint }: Step,
    readOnly: boolean,
    change: (wanted: ControlPointChange) => void,
  ): TemplateResult | typeof nothing {
    const highest = highestGrade(riskPoints.map(({ grade }) => grade));
    const grade = controlPoint?.grade;
    if (highest === undefined || highest === grade) return nothing;
    const isTooLow = grade !== undefined && isHigher(highest, grade);
    return html`<div class=${isTooLow ? "note warn row" : "note row"}>
      <span class="grow">${say((isTooLow ? STEP_WORDS.lowerThanRisk : STEP_WORDS.proposed)(highest))}</span>
      ${
        readOnly
          ? nothing
          : html`<wa-button size="s" appearance="outlined" @click=${() => change({ grade: highest })}
              >${say(STEP_WORDS.takeProposed(highest))}</wa-button
            >`
      }
    </div>`;
  }
}

function evidenceIds(session: PolicySession): ReadonlySet<string> {
  return new Set(session.map.value.steps.flatMap(({ evidence }) => evidence.flatMap(({ id }) => id ?? [])));
}
