import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../elements/sm-basis-editor.ts";
import "../elements/sm-confirm.ts";
import "../fields/sm-names-field.ts";
import "../fields/sm-date-field.ts";
import "../fields/sm-text-field.ts";
import "./sm-timeline.ts";
import "./sm-uses.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import { PARAMETER_SOURCE_LABELS } from "../../engine/core/model/document-labels.ts";
import { FACT_TYPE_LABELS, UNIT_LABELS } from "../../engine/core/model/fact-labels.ts";
import type { Basis, LocalizedText, Parameter } from "../../engine/core/model/formats.generated.ts";
import { setQuery } from "../app/location.ts";
import { keyOf } from "../elements/form-values.ts";
import { choice, optionsOf } from "../fields/choice.ts";
import { day } from "../fields/text-checks.ts";
import { language, say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import type { PolicySession } from "../workspace/policy-session.ts";
import { editorStyles } from "./editor.styles.ts";
import { unitsOf } from "./fact-edits.ts";
import { NO_UNIT, unitOptions } from "./fields.ts";
import {
  dayFault,
  periodsOf,
  readValue,
  withNewValue,
  withoutParameter,
  withoutValue,
  withParameter,
  withValue,
  type Period,
} from "./parameter-edits.ts";
import { showParameter } from "../../engine/core/value/show-parameter.ts";
import { usesOfParameter } from "./uses.ts";
import { WORDS } from "./words.ts";

const { list: _list, enum: _enum, dateTime: _dateTime, ...TYPES } = FACT_TYPE_LABELS;

/** The editor of one parameter: its values on a line of time, each with its legal basis. */
@customElement("sm-parameter-editor")
export class SmParameterEditor extends SignalWatcher(LitElement) {
  static override styles = [shared, editorStyles];

  @property({ attribute: false }) session: PolicySession | undefined;
  @property({ attribute: false }) parameter: Parameter | undefined;
  /** The day from which the timeline is looked at (ISO). */
  @property() today = "";
  @state() private removing = false;

  #tell(parameter: Parameter): void {
    this.session?.change(WORDS.changed(parameter.title), (documents) => withParameter(documents, parameter));
  }

  private readonly handleRemove = (): void => {
    const { session, parameter } = this;
    this.removing = false;
    if (session === undefined || parameter === undefined) return;
    session.change(WORDS.removed(parameter.title), (documents) => withoutParameter(documents, parameter.name));
    setQuery({ parameter: undefined });
  };

  override render(): TemplateResult | typeof nothing {
    const { session, parameter } = this;
    if (session === undefined || parameter === undefined) return nothing;
    const periods = periodsOf(parameter, this.today);
    const uses = usesOfParameter(parameter.name, session.documents.value);
    const show = ({ value }: Period): string => showParameter(parameter, value, language.value);
    return html`
      <header>
        <div>
          <h2>${say(parameter.title)}</h2>
          <p class="quiet small"><code>${parameter.name}</code></p>
        </div>
        ${
          session.readOnly
            ? nothing
            : html`<wa-button size="s" appearance="outlined" variant="danger" @click=${() => (this.removing = true)}
                ><wa-icon slot="start" name="trash"></wa-icon>${say(WORDS.removeParameter)}</wa-button
              >`
        }
      </header>
      <form class="card" @submit=${(event: Event) => event.preventDefault()}>
        <sm-names-field
          .label=${WORDS.title}
          .value=${parameter.title}
          required
          ?readonly=${session.readOnly}
          @sm-names-changed=${({ detail }: CustomEvent<LocalizedText>) => this.#tell({ ...parameter, title: detail })}
        ></sm-names-field>
        <div class="pair">${this.#choices(parameter, session.readOnly)}</div>
      </form>
      <form class="card" @submit=${(event: Event) => event.preventDefault()}>
        <h3>${say(WORDS.timeline)}</h3>
        <sm-timeline .periods=${periods} .show=${show}></sm-timeline>
        <p class="quiet small">${say(WORDS.notBeforeFirst)}</p>
        ${periods.map((period) => this.#period(parameter, period, session))}
        ${
          session.readOnly
            ? nothing
            : html`<div>
                <wa-button
                  size="s"
                  appearance="outlined"
                  ?disabled=${parameter.values.some(({ from }) => from === this.today)}
                  @click=${() => this.#tell(withNewValue(parameter, this.today))}
                  ><wa-icon slot="start" name="plus"></wa-icon>${say(WORDS.addValue)}</wa-button
                >
              </div>`
        }
      </form>
      <sm-uses .session=${session} .uses=${uses}></sm-uses>
      ${
        this.removing
          ? html`<sm-confirm
              .heading=${WORDS.removeParameter}
              .message=${WORDS.confirmRemove(say(parameter.title), uses.length)}
              .action=${WORDS.removeParameter}
              @sm-confirmed=${this.handleRemove}
              @sm-dialog-closed=${() => (this.removing = false)}
            ></sm-confirm>`
          : nothing
      }
    `;
  }

  #choices(parameter: Parameter, readOnly: boolean): TemplateResult {
    const { unit: _unit, ...unitless } = parameter;
    const units = unitsOf(parameter.type);
    return html`${choice({
      label: WORDS.type,
      chosen: parameter.type,
      options: optionsOf(TYPES),
      readOnly,
      onChoose: (value) => this.#tell({ ...unitless, type: keyOf(TYPES, value) ?? parameter.type }),
    })}
    ${
      units.length === 0
        ? nothing
        : choice({
            label: WORDS.unit,
            chosen: parameter.unit ?? NO_UNIT,
            options: unitOptions(units, parameter.type !== "money"),
            readOnly,
            onChoose: (value) => {
              const unit = keyOf(UNIT_LABELS, value);
              this.#tell(unit === undefined ? unitless : { ...unitless, unit });
            },
          })
    }
    ${choice({
      label: WORDS.source,
      chosen: parameter.source,
      options: optionsOf(PARAMETER_SOURCE_LABELS),
      readOnly,
      onChoose: (value) =>
        this.#tell({ ...parameter, source: keyOf(PARAMETER_SOURCE_LABELS, value) ?? parameter.source }),
    })}`;
  }

  #period(parameter: Parameter, { value, from, inForce }: Period, session: PolicySession): TemplateResult {
    const { readOnly, library } = session;
    return html`<fieldset>
      <legend>${showParameter(parameter, value, language.value)}${inForce ? ` · ${say(WORDS.holds)}` : ""}</legend>
      <div class="pair">
        <sm-date-field
          label=${say(WORDS.from)}
          value=${from}
          ?readonly=${readOnly}
          .check=${(text: string) => day(text) ?? dayFault(parameter, text, from)}
          @sm-date-changed=${({ detail }: CustomEvent<string>) =>
            this.#tell(withValue(parameter, from, { from: detail }))}
        ></sm-date-field>
        <sm-text-field
          label=${say(WORDS.value)}
          value=${String(value.value)}
          ?readonly=${readOnly}
          .check=${(text: string) => (readValue(parameter.type, text) === undefined ? WORDS.number : undefined)}
          @sm-text-changed=${({ detail }: CustomEvent<string>) => {
            const read = readValue(parameter.type, detail);
            if (read !== undefined) this.#tell(withValue(parameter, from, { value: read }));
          }}
        ></sm-text-field>
      </div>
      <sm-basis-editor
        .value=${value.basis}
        .laws=${library.laws}
        ?disabled=${readOnly}
        @sm-basis-changed=${({ detail }: CustomEvent<{ value: Basis[] }>) =>
          this.#tell(withValue(parameter, from, { basis: detail.value }))}
      ></sm-basis-editor>
      ${
        readOnly || parameter.values.length === 1
          ? nothing
          : html`<div>
              <wa-button size="s" appearance="plain" @click=${() => this.#tell(withoutValue(parameter, from))}
                ><wa-icon slot="start" name="trash"></wa-icon>${say(WORDS.removeValue)}</wa-button
              >
            </div>`
      }
    </fieldset>`;
  }
}
