import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/checkbox/checkbox.js";
import "./step/sm-evidence-list.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { live } from "lit/directives/live.js";

import type { Step, StepDisclosure, StepEvidence } from "../../engine/core/map/power-map.ts";
import { DISCLOSURE_FIELD_LABELS } from "../../engine/core/model/map-labels.ts";
import { say } from "../language/language.ts";
import type { ControlPointChange } from "../modeler/map-edits.ts";
import { contentsOf } from "../outline/contents-of.ts";
import { shared } from "../styles/shared.ts";
import type { PolicySession } from "../workspace/policy-session.ts";
import { agreementOf, evidenceFor, withoutIds, type Agreement } from "./agreement.ts";
import { choice } from "../fields/choice.ts";
import { fieldStyles } from "../fields/fields.styles.ts";
import { gradeChoice } from "../fields/grade-choice.ts";
import { withField, withoutField } from "./step/disclosure-changes.ts";
import { pointKindChoice } from "./step/point-kind-choice.ts";
import { STEP_WORDS } from "./step/words.ts";
import { STEPS_WORDS } from "./steps-words.ts";
import { WORDS } from "./words.ts";

/** What several steps have in common, changed for all of them at once. */
@customElement("sm-steps-form")
export class SmStepsForm extends SignalWatcher(LitElement) {
  static override styles = [shared, fieldStyles];

  @property({ attribute: false }) session: PolicySession | undefined;
  @property({ attribute: false }) steps: readonly Step[] = [];
  /** How many other elements are selected with them. */
  @property({ type: Number }) others = 0;

  override render(): TemplateResult | typeof nothing {
    const { session, others } = this;
    const [first, ...more] = this.steps;
    if (session === undefined || first === undefined) return nothing;
    const { readOnly } = session;
    const common = <T>(of: (step: Step) => T): Agreement<T> => agreementOf([of(first), ...more.map(of)]);
    const ids = this.steps.map(({ id }) => id);
    const lane = common((step) => step.lane?.id);
    const kind = common((step) => step.controlPoint?.kind ?? "none");
    return html`
      ${others === 0 ? nothing : html`<p class="note">${say(WORDS.withOthers(others))}</p>`}
      ${choice({
        label: STEP_WORDS.lane,
        chosen: lane.mixed ? undefined : lane.value,
        options: contentsOf(session).lanes.map(({ id, title }) => ({ value: id, label: title })),
        readOnly,
        placeholder: lane.mixed ? WORDS.mixed : STEP_WORDS.noLane,
        onChoose: (chosen) => session.modeler.edit.setLane(ids, chosen),
      })}
      ${pointKindChoice({
        chosen: kind.mixed ? undefined : kind.value,
        readOnly,
        onChoose: (chosen) =>
          session.modeler.edit.setControlPoint(ids, chosen === "none" ? undefined : { kind: chosen }),
      })}
      ${this.#points(session, ids)} ${this.#disclosures(session)} ${this.#evidence(session, common)}
    `;
  }

  /** Internal and grade belong to control points; the ordinary steps among the selected stay ordinary. */
  #points({ readOnly, modeler }: PolicySession, ids: readonly string[]): TemplateResult | typeof nothing {
    const points = this.steps.flatMap(({ controlPoint }) => controlPoint ?? []);
    const [first, ...more] = points;
    if (first === undefined) return nothing;
    const marked = ids.filter((id) => this.steps.some((step) => step.id === id && step.controlPoint !== undefined));
    const change = (wanted: ControlPointChange): void => modeler.edit.setControlPoint(marked, wanted);
    const internal = agreementOf([first.internal, ...more.map((point) => point.internal)]);
    const grade = agreementOf([first.grade, ...more.map((point) => point.grade)]);
    return html`
      ${points.length === ids.length ? nothing : html`<p class="note">${say(STEPS_WORDS.onlyPoints(points.length))}</p>`}
      <wa-checkbox
        size="s"
        ?disabled=${readOnly}
        .indeterminate=${live(internal.mixed)}
        .checked=${live(!internal.mixed && internal.value)}
        @change=${() => change({ internal: internal.mixed || !internal.value })}
        >${say(STEP_WORDS.internal)}${internal.mixed ? html` <span class="quiet">${say(WORDS.mixed)}</span>` : nothing}</wa-checkbox
      >
      ${gradeChoice({
        chosen: grade.mixed ? "mixed" : grade.value,
        readOnly,
        onChoose: (chosen) => change({ grade: chosen ?? null }),
      })}
    `;
  }

  #disclosures(session: PolicySession): TemplateResult {
    const set = (change: (disclosures: readonly StepDisclosure[]) => readonly StepDisclosure[]): void =>
      session.transact(STEPS_WORDS.changeDisclosures, () => {
        for (const { id, disclosures } of this.steps) session.modeler.edit.setDisclosures([id], change(disclosures));
      });
    return html`<fieldset class="grades">
      <legend>${say(STEP_WORDS.ten)}</legend>
      <div class="pair">
        ${Object.entries(DISCLOSURE_FIELD_LABELS).map(([field, label]) => {
          const has = ({ disclosures }: Step): boolean => disclosures.some((disclosure) => disclosure.field === field);
          const count = this.steps.filter(has).length;
          const isAll = count === this.steps.length;
          return html`<wa-checkbox
            size="s"
            ?disabled=${session.readOnly}
            .indeterminate=${live(count > 0 && !isAll)}
            .checked=${live(isAll)}
            @change=${() =>
              set((disclosures) =>
                isAll
                  ? withoutField(disclosures, field)
                  : disclosures.some((disclosure) => disclosure.field === field)
                    ? disclosures
                    : withField(disclosures, field),
              )}
            >${say(label)}${count > 0 && !isAll ? html` <span class="quiet small">${count}/${this.steps.length}</span>` : nothing}</wa-checkbox
          >`;
        })}
      </div>
    </fieldset>`;
  }

  #evidence(session: PolicySession, common: <T>(of: (step: Step) => T) => Agreement<T>): TemplateResult {
    const shown = common(({ evidence }) => withoutIds(evidence));
    const set = (wanted: readonly StepEvidence[]): void => this.#setEvidence(session, wanted);
    if (!shown.mixed)
      return html`<sm-evidence-list
        .evidence=${shown.value}
        ?readonly=${session.readOnly}
        @sm-evidence-changed=${({ detail }: CustomEvent<readonly StepEvidence[]>) => set(detail)}
      ></sm-evidence-list>`;
    return html`<div class="section-head"><h3>${say(STEP_WORDS.evidence)}</h3></div>
      <div class="note row">
        <span class="grow">${say(STEPS_WORDS.evidenceMixed)}</span>
        ${
          session.readOnly
            ? nothing
            : this.steps
                .filter(({ evidence }) => evidence.length > 0)
                .map(
                  ({ title, evidence }) =>
                    html`<wa-button size="s" appearance="outlined" @click=${() => set(evidence)}
                      >${say(title)}</wa-button
                    >`,
                )
        }
      </div>`;
  }

  #setEvidence(session: PolicySession, wanted: readonly StepEvidence[]): void {
    const taken = new Set(session.map.value.steps.flatMap(({ evidence }) => evidence.flatMap(({ id }) => id ?? [])));
    session.transact(STEPS_WORDS.changeEvidence, () => {
      for (const step of this.steps)
        session.modeler.edit.setEvidence([step.id], evidenceFor(step, withoutIds(wanted), taken));
    });
  }
}
