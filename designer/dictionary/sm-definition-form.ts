import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/checkbox/checkbox.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../fields/sm-names-field.ts";
import "../fields/sm-text-field.ts";
import "./sm-choices-form.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import { FACT_SOURCE_LABELS, FACT_TYPE_LABELS, UNIT_LABELS } from "../../engine/core/model/fact-labels.ts";
import type { FactDefinition, LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { PLACEHOLDER_TEXTS } from "../../engine/core/model/placeholder-texts.ts";
import { keyOf } from "../elements/form-values.ts";
import { choice, optionsOf } from "../fields/choice.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { editorStyles } from "./editor.styles.ts";
import { asType, freeKey, unitsOf, withKey } from "./fact-edits.ts";
import { NO_UNIT, numberCheck, unitOptions } from "./fields.ts";
import { WORDS } from "./words.ts";

/**
 * The definition of a fact, or of one field of the records of a list.
 *
 * @event sm-definition-changed - `detail` is the whole definition as it now is.
 */
@customElement("sm-definition-form")
export class SmDefinitionForm extends SignalWatcher(LitElement) {
  static override styles = [shared, editorStyles];

  @property({ attribute: false }) fact: FactDefinition | undefined;
  @property({ type: Boolean }) readOnly = false;
  /** A field of a record: it is never derived, and holds no list itself. */
  @property({ type: Boolean }) inner = false;

  #tell(fact: FactDefinition): void {
    this.dispatchEvent(new CustomEvent("sm-definition-changed", { detail: fact }));
  }

  override render(): TemplateResult | typeof nothing {
    const { fact, readOnly } = this;
    if (fact === undefined) return nothing;
    return html`<form class=${this.inner ? "" : "card"} @submit=${(event: Event) => event.preventDefault()}>
      <sm-names-field
        .label=${WORDS.label}
        .value=${fact.label}
        required
        ?readonly=${readOnly}
        @sm-names-changed=${({ detail }: CustomEvent<LocalizedText>) => this.#tell({ ...fact, label: detail })}
      ></sm-names-field>
      ${this.inner ? nothing : this.#description(fact)}
      <div class="pair">${this.#type(fact)} ${this.#unit(fact)} ${this.inner ? nothing : this.#source(fact)}</div>
      ${this.#range(fact)} ${this.#flags(fact)} ${this.#inside(fact)}
    </form>`;
  }

  #description(fact: FactDefinition): TemplateResult {
    return html`<sm-names-field
      multiline
      .label=${WORDS.description}
      .value=${fact.description ?? { zh: "", en: "" }}
      ?readonly=${this.readOnly}
      @sm-names-changed=${({ detail }: CustomEvent<LocalizedText>) =>
        this.#tell(withKey(fact, "description", detail.zh === "" && detail.en === "" ? undefined : detail))}
    ></sm-names-field>`;
  }

  #type(fact: FactDefinition): TemplateResult {
    const { list: _list, ...scalars } = FACT_TYPE_LABELS;
    return choice({
      label: WORDS.type,
      chosen: fact.type,
      options: optionsOf(this.inner ? scalars : FACT_TYPE_LABELS),
      readOnly: this.readOnly,
      onChoose: (value) => this.#tell(asType(fact, keyOf(FACT_TYPE_LABELS, value) ?? fact.type)),
    });
  }

  #unit(fact: FactDefinition): TemplateResult | typeof nothing {
    const units = unitsOf(fact.type);
    if (units.length === 0) return nothing;
    return choice({
      label: WORDS.unit,
      chosen: fact.unit ?? NO_UNIT,
      options: unitOptions(units, fact.type !== "money"),
      readOnly: this.readOnly,
      onChoose: (value) => this.#tell(withKey(fact, "unit", keyOf(UNIT_LABELS, value))),
    });
  }

  #source(fact: FactDefinition): TemplateResult {
    return choice({
      label: WORDS.source,
      chosen: fact.source,
      options: optionsOf(FACT_SOURCE_LABELS),
      readOnly: this.readOnly,
      onChoose: (value) => {
        const source = keyOf(FACT_SOURCE_LABELS, value) ?? fact.source;
        const formula = source === "derived" ? (fact.formula ?? { var: "" }) : undefined;
        this.#tell(withKey({ ...fact, source }, "formula", formula));
      },
    });
  }

  #range(fact: FactDefinition): TemplateResult | typeof nothing {
    if (!["integer", "decimal", "money", "list"].includes(fact.type)) return nothing;
    return html`<div class="pair">
      ${(["minimum", "maximum"] as const).map((key) =>
        key === "maximum" && fact.type === "list"
          ? nothing
          : html`<sm-text-field
              label=${say(WORDS[key])}
              value=${fact[key] === undefined ? "" : String(fact[key])}
              ?readonly=${this.readOnly}
              .check=${numberCheck}
              @sm-text-changed=${({ detail }: CustomEvent<string>) =>
                this.#tell(withKey(fact, key, detail === "" ? undefined : Number(detail)))}
            ></sm-text-field>`,
      )}
    </div>`;
  }

  #flags(fact: FactDefinition): TemplateResult {
    const flags = [
      ...(this.inner ? [] : (["required"] as const)),
      "personal" as const,
      ...(fact.type === "string" ? (["identifier"] as const) : []),
    ];
    return html`<div class="rows">
      ${flags.map(
        (flag) =>
          html`<wa-checkbox
            size="s"
            .checked=${fact[flag] === true}
            ?disabled=${this.readOnly}
            @change=${() => this.#tell(withKey(fact, flag, fact[flag] === true ? undefined : true))}
            >${say(WORDS[flag])}</wa-checkbox
          >`,
      )}
    </div>`;
  }

  #inside(fact: FactDefinition): TemplateResult | typeof nothing {
    if (fact.type === "enum") {
      return html`<sm-choices-form
        .choices=${fact.values ?? []}
        .readOnly=${this.readOnly}
        @sm-choices-changed=${({ detail }: CustomEvent<FactDefinition["values"]>) =>
          this.#tell(withKey(fact, "values", detail))}
      ></sm-choices-form>`;
    }
    return fact.type === "list" && fact.fields !== undefined ? this.#fields(fact, fact.fields) : nothing;
  }

  #fields(fact: FactDefinition, fields: NonNullable<FactDefinition["fields"]>): TemplateResult {
    const change = (key: string, field: FactDefinition): void =>
      this.#tell(withKey(fact, "fields", { ...fields, [key]: field }));
    const handleAdd = (): void =>
      change(freeKey(fields, "field"), { type: "string", label: PLACEHOLDER_TEXTS.field, source: "input" });
    return html`${Object.entries(fields).map(([key, field]) =>
      field === undefined
        ? nothing
        : html`<fieldset>
            <legend>${say(field.label)} · <code>${key}</code></legend>
            <sm-definition-form
              inner
              .fact=${field}
              .readOnly=${this.readOnly}
              @sm-definition-changed=${({ detail }: CustomEvent<FactDefinition>) => change(key, detail)}
            ></sm-definition-form>
          </fieldset>`,
    )}
    ${
      this.readOnly
        ? nothing
        : html`<wa-button size="s" appearance="outlined" @click=${handleAdd}
            ><wa-icon slot="start" name="plus"></wa-icon>${say(WORDS.addField)}</wa-button
          >`
    }`;
  }
}
