import "../../elements/sm-basis-editor.ts";
import "../../fields/sm-names-field.ts";
import "../../fields/sm-date-field.ts";
import "../../fields/sm-text-field.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import type { Basis, LocalizedText, Power } from "../../../engine/core/model/formats.generated.ts";
import {
  MONITORING_FIELD_LABELS,
  ORGAN_LEVEL_LABELS,
  POWER_TYPE_LABELS,
} from "../../../engine/core/model/power-labels.ts";
import { keyOf } from "../../elements/form-values.ts";
import { say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import type { PolicySession } from "../../workspace/policy-session.ts";
import { choice, optionsOf } from "../../fields/choice.ts";
import { fieldStyles } from "../../fields/fields.styles.ts";
import { gradeChoice } from "../../fields/grade-choice.ts";
import { day, optionalDay, type TextCheck } from "../../fields/text-checks.ts";
import { POWER_WORDS } from "./words.ts";

const NO_FACT = "-";

/** What a power is: its names, organ, type, baseline grade, goal, basis, and when it is in force. */
@customElement("sm-power-form")
export class SmPowerForm extends SignalWatcher(LitElement) {
  static override styles = [shared, fieldStyles];

  @property({ attribute: false }) session: PolicySession | undefined;

  override render(): TemplateResult | typeof nothing {
    const { session } = this;
    if (session === undefined) return nothing;
    const { power } = session.documents.value;
    const { readOnly } = session;
    const change = (changed: Partial<Power>): void =>
      session.change(POWER_WORDS.change, (documents) => ({ ...documents, power: { ...documents.power, ...changed } }));
    return html`
      ${names({ label: POWER_WORDS.title, value: power.title, readOnly, onChange: (title) => change({ title }) })}
      ${names({ label: POWER_WORDS.organ, value: power.organ.title, readOnly, onChange: (title) => change({ organ: { ...power.organ, title } }) })}
      <div class="pair">
        ${choice({
          label: POWER_WORDS.organLevel,
          chosen: power.organ.level,
          options: optionsOf(ORGAN_LEVEL_LABELS),
          readOnly,
          onChoose: (text) => {
            const level = keyOf(ORGAN_LEVEL_LABELS, text);
            if (level !== undefined) change({ organ: { ...power.organ, level } });
          },
        })}
        ${choice({
          label: POWER_WORDS.type,
          chosen: power.type,
          options: optionsOf(POWER_TYPE_LABELS),
          readOnly,
          onChoose: (text) => {
            const type = keyOf(POWER_TYPE_LABELS, text);
            if (type !== undefined) change({ type });
          },
        })}
      </div>
      ${gradeChoice({
        label: POWER_WORDS.baselineGrade,
        chosen: power.baselineGrade,
        readOnly,
        isRequired: true,
        onChoose: (baselineGrade) => (baselineGrade === undefined ? undefined : change({ baselineGrade })),
      })}
      ${names({ label: POWER_WORDS.baselineReason, value: power.baselineReason, readOnly, isLong: true, onChange: (baselineReason) => change({ baselineReason }) })}
      ${choice({
        label: POWER_WORDS.monitoringField,
        chosen: power.monitoringField,
        options: optionsOf(MONITORING_FIELD_LABELS),
        readOnly,
        onChoose: (text) => {
          const monitoringField = keyOf(MONITORING_FIELD_LABELS, text);
          if (monitoringField !== undefined) change({ monitoringField });
        },
      })}
      ${names({ label: POWER_WORDS.goal, value: power.goal, readOnly, isLong: true, onChange: (goal) => change({ goal }) })}
      ${this.#period(session, power, change)}
      <h3>${say(POWER_WORDS.basis)}</h3>
      <sm-basis-editor
        .value=${power.basis}
        .laws=${session.library.laws}
        ?disabled=${readOnly}
        @sm-basis-changed=${({ detail }: CustomEvent<{ value: Basis[] }>) => change({ basis: detail.value })}
      ></sm-basis-editor>
    `;
  }

  #period(session: PolicySession, power: Power, change: (changed: Partial<Power>) => void): TemplateResult {
    const { from, to } = power.effective;
    const { readOnly } = session;
    const dates = Object.entries(session.documents.value.facts.facts).flatMap(([name, fact]) =>
      fact !== undefined && (fact.type === "date" || name === power.openedBy)
        ? [{ value: name, label: fact.label }]
        : [],
    );
    const isOrdered: TextCheck = (text) =>
      optionalDay(text) ?? (text !== "" && text < from ? POWER_WORDS.reversed : undefined);
    return html`
      <div class="pair">
        <sm-date-field
          label=${say(POWER_WORDS.effective)}
          value=${from}
          .check=${day}
          ?readonly=${readOnly}
          @sm-date-changed=${({ detail }: CustomEvent<string>) => change({ effective: { ...power.effective, from: detail } })}
        ></sm-date-field>
        <sm-date-field
          label=${say(POWER_WORDS.effectiveTo)}
          hint=${to === undefined ? say(POWER_WORDS.openEnd) : ""}
          value=${to ?? ""}
          .check=${isOrdered}
          ?readonly=${readOnly}
          @sm-date-changed=${({ detail }: CustomEvent<string>) =>
            change({ effective: detail === "" ? { from } : { from, to: detail } })}
        ></sm-date-field>
      </div>
      ${choice({
        label: POWER_WORDS.openedBy,
        chosen: power.openedBy ?? NO_FACT,
        options: [{ value: NO_FACT, label: POWER_WORDS.openedByNone }, ...dates],
        readOnly,
        onChoose: (fact) =>
          session.change(POWER_WORDS.change, (documents) => {
            const { openedBy: _openedBy, ...rest } = documents.power;
            return { ...documents, power: fact === NO_FACT ? rest : { ...rest, openedBy: fact } };
          }),
      })}
    `;
  }
}

function names({
  label,
  value,
  readOnly,
  isLong = false,
  onChange,
}: {
  readonly label: LocalizedText;
  readonly value: LocalizedText;
  readonly readOnly: boolean;
  readonly isLong?: boolean;
  readonly onChange: (value: LocalizedText) => void;
}): TemplateResult {
  return html`<sm-names-field
    required
    ?multiline=${isLong}
    .label=${label}
    .value=${value}
    ?readonly=${readOnly}
    @sm-names-changed=${({ detail }: CustomEvent<LocalizedText>) => onChange(detail)}
  ></sm-names-field>`;
}
