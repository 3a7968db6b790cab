import "../../fields/sm-date-field.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { customElement, property, state } from "lit/decorators.js";

import { UNIT_LABELS } from "../../../engine/core/model/fact-labels.ts";
import type { LocalizedText } from "../../../engine/core/model/formats.generated.ts";
import type { ScalarType } from "../../../engine/core/operators/value-type.ts";
import { required } from "../../fields/text-checks.ts";
import { say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import { fieldStyles } from "../../styles/plain-fields.ts";
import { factText, readFactText } from "../../trial/fact-text.ts";
import { isNumeric, textOfValue, valueOfText } from "./value-text.ts";
import { WORDS } from "./words.ts";

/**
 * Edits one constant as its type asks for: yes or no, a choice by its label, a day, an amount in its unit.
 *
 * @event sm-value-changed - `detail.value` is the constant as the dictionary stores it
 */
@customElement("sm-scalar-editor")
export class SmScalarEditor extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    fieldStyles,
    css`
      :host {
        display: inline-grid;
        min-inline-size: 0;
      }
      .amount {
        display: inline-flex;
        align-items: center;
        gap: 0.35rem;
      }
      .amount input {
        inline-size: 8rem;
        text-align: end;
        font-variant-numeric: tabular-nums;
      }
      .unit {
        color: var(--wa-color-text-quiet);
        font-size: var(--wa-font-size-s);
        white-space: nowrap;
      }
    `,
  ];

  /** Why what was typed is no value; it is kept in the field until it is one. */
  @state() private refusal: LocalizedText | undefined;

  @property({ attribute: false }) type: ScalarType = { type: "string" };
  @property({ attribute: false }) value: unknown;
  /** What is edited, for those who do not see it. */
  @property() label = "";
  @property({ type: Boolean }) disabled = false;

  private readonly handleChange = (event: Event): void => {
    const { target } = event;
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    const typed = valueOfText(target.value, this.type);
    this.refusal = typed.ok ? undefined : typed.message;
    if (!typed.ok) return;
    if (target instanceof HTMLInputElement) target.value = textOfValue(typed.value, this.type);
    this.#tell(typed.value);
  };

  #tell(value: unknown): void {
    if (value === this.value) return;
    this.dispatchEvent(new CustomEvent("sm-value-changed", { detail: { value }, bubbles: true, composed: true }));
  }

  override render(): TemplateResult {
    return html`${this.#field()}${
      this.refusal === undefined ? nothing : html`<span class="problem" role="alert">${say(this.refusal)}</span>`
    }`;
  }

  #field(): TemplateResult {
    const text = textOfValue(this.value, this.type);
    if (this.type.type === "boolean") {
      return this.#select(text, [
        ["true", say(WORDS.yes)],
        ["false", say(WORDS.no)],
      ]);
    }
    if (this.type.type === "enum") {
      return this.#select(text, this.type.values?.map(({ value, label }) => [value, say(label)] as const) ?? []);
    }
    if (this.type.type === "date" || this.type.type === "dateTime") return this.#date(this.type);
    const unit = this.#unit();
    return html`<span class=${isNumeric(this.type) ? "amount" : ""}>
      <input
        type="text"
        inputmode=${isNumeric(this.type) ? "decimal" : nothing}
        aria-label=${unit === "" ? this.label : `${this.label} (${unit})`}
        aria-invalid=${this.refusal === undefined ? nothing : "true"}
        ?disabled=${this.disabled}
        .value=${text}
        @change=${this.handleChange}
      />${unit === "" ? nothing : html`<span class="unit" aria-hidden="true">${unit}</span>`}
    </span>`;
  }

  #date(type: ScalarType): TemplateResult {
    return html`<sm-date-field
      bare
      ?time=${type.type === "dateTime"}
      label=${this.label}
      value=${factText(this.value, type)}
      .check=${required}
      ?readonly=${this.disabled}
      @sm-date-changed=${({ detail }: CustomEvent<string>) => this.#tell(readFactText(detail, type))}
    ></sm-date-field>`;
  }

  #select(text: string, options: readonly (readonly [string, string])[]): TemplateResult {
    const isKnown = options.some(([value]) => value === text);
    return html`<select aria-label=${this.label} ?disabled=${this.disabled} @change=${this.handleChange}>
      ${isKnown ? nothing : html`<option value=${text} selected disabled>${text === "" ? say(WORDS.choose) : text}</option>`}
      ${options.map(([value, word]) => html`<option value=${value} .selected=${live(value === text)}>${word}</option>`)}
    </select>`;
  }

  #unit(): string {
    const { unit } = this.type;
    if (unit === undefined || unit === "count") return "";
    return unit === "ratio" ? "%" : say(UNIT_LABELS[unit]);
  }
}
