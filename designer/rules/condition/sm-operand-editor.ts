import "../../elements/sm-choice-picker.ts";
import "./sm-scalar-editor.ts";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { customElement, property } from "lit/decorators.js";

import { asDefinition } from "../../../engine/core/evaluate/message.ts";
import { isObject } from "../../../engine/core/model/is-object.ts";
import type { OperandType } from "../../../engine/core/operators/resolved-operator.ts";
import type { ScalarType } from "../../../engine/core/operators/value-type.ts";
import { showSentValue } from "../../../engine/core/value/show-sent-value.ts";
import { showDay } from "../../language/formats.ts";
import { language, say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import { fieldStyles } from "../../styles/plain-fields.ts";
import { factsInScope, type ConditionScope } from "../../../engine/core/conditions/condition-scope.ts";
import { datedValueOn } from "../../../engine/core/conditions/dated-value.ts";
import { factChoicesOf, parameterChoices } from "./fact-choices.ts";
import { comparableFacts, comparableParameters } from "./fitting-operators.ts";
import { sourceOf, startingValue, type OperandSource } from "./operand.ts";
import { operandEditorStyles } from "./sm-operand-editor.styles.ts";
import { WORDS } from "./words.ts";

type ValueOperand = Extract<OperandType, { readonly of: ScalarType }>;

/**
 * Edits the right side of a test: constants, another fact, or a parameter, whose dated values are shown.
 *
 * @event sm-operand-changed - `detail.value` is the right side as it is written
 */
@customElement("sm-operand-editor")
export class SmOperandEditor extends SignalWatcher(LitElement) {
  static override styles = [shared, fieldStyles, operandEditorStyles];

  @property({ attribute: false }) value: unknown;
  @property({ attribute: false }) operand: OperandType | undefined;
  @property({ attribute: false }) scope: ConditionScope = { facts: {}, parameters: [], conditions: [] };
  /** The day whose parameter values are the current ones. */
  @property() day = "";
  /** Inside a table the dated values of a parameter have no room. */
  @property({ type: Boolean }) brief = false;
  @property({ type: Boolean }) disabled = false;

  #tell(value: unknown): void {
    this.dispatchEvent(new CustomEvent("sm-operand-changed", { detail: { value }, bubbles: true, composed: true }));
  }

  override render(): TemplateResult | typeof nothing {
    const { operand, value } = this;
    switch (operand?.kind) {
      case "scalar":
        return this.#one(value, operand, say(WORDS.value), (changed) => this.#tell(changed));
      case "range":
        return this.#range(operand.of);
      case "scalars":
        return this.#many(operand);
      case "pattern":
        return html`<input
          type="text"
          class="pattern"
          aria-label=${say(WORDS.pattern)}
          ?disabled=${this.disabled}
          .value=${typeof value === "string" ? value : ""}
          @change=${(event: Event) => event.target instanceof HTMLInputElement && this.#tell(event.target.value)}
        />`;
      case "flag":
      case "records":
        return nothing;
      default:
        return html`<code>${JSON.stringify(value)}</code>`;
    }
  }

  #range(of: ScalarType): TemplateResult {
    const ends: readonly unknown[] = Array.isArray(this.value) ? this.value : [];
    const change = (position: number, value: unknown): void =>
      this.#tell(
        [0, 1].map((end) => (end === position ? value : (ends[end] ?? startingValue({ kind: "scalar", of })))),
      );
    const operand = { kind: "range", of } as const;
    return html`${this.#one(ends[0], operand, say(WORDS.lowest), (value) => change(0, value))}
      <span class="quiet">${say(WORDS.and)}</span>
      ${this.#one(ends[1], operand, say(WORDS.highest), (value) => change(1, value))}`;
  }

  #many(operand: ValueOperand): TemplateResult {
    const { of } = operand;
    const { value } = this;
    if (sourceOf(value) === "fact")
      return this.#one(value, operand, say(WORDS.value), (changed) => this.#tell(changed));
    const items: readonly unknown[] = Array.isArray(value) ? value : [];
    if (of.type === "enum") return this.#choices(items, of);
    return html`<span class="items">
      ${items.map(
        (item, position) =>
          html`<span class="item"
            >${this.#one(item, { kind: "range", of }, `${say(WORDS.value)} ${position + 1}`, (changed) =>
              this.#tell(items.with(position, changed)),
            )}
            <button
              class="icon-button"
              aria-label=${say(WORDS.removeValue)}
              title=${say(WORDS.removeValue)}
              ?disabled=${this.disabled}
              @click=${() => this.#tell(items.toSpliced(position, 1))}
            >
              <wa-icon name="xmark"></wa-icon></button
          ></span>`,
      )}
      <button
        class="link-button"
        ?disabled=${this.disabled}
        @click=${() => this.#tell([...items, startingValue({ kind: "scalar", of })])}
      >
        <wa-icon name="plus"></wa-icon>${say(WORDS.addValue)}
      </button>
      ${this.#sourceSelect("constant", operand, (changed) => this.#tell(changed))}
    </span>`;
  }

  #choices(items: readonly unknown[], { values = [] }: ScalarType): TemplateResult {
    const toggle = (value: string, chosen: boolean): void =>
      this.#tell(chosen ? [...items, value] : items.filter((item) => item !== value));
    return html`<fieldset class="items" ?disabled=${this.disabled}>
      <legend class="visually-hidden">${say(WORDS.value)}</legend>
      ${values.map(
        ({ value, label }) =>
          html`<label class="check"
            ><input
              type="checkbox"
              .checked=${items.includes(value)}
              @change=${(event: Event) =>
                event.target instanceof HTMLInputElement && toggle(value, event.target.checked)}
            />${say(label)}</label
          >`,
      )}
    </fieldset>`;
  }

  #one(value: unknown, operand: ValueOperand, label: string, change: (value: unknown) => void): TemplateResult {
    const source = sourceOf(value);
    return html`${this.#sourceSelect(source, operand, change)}
    ${
      source === "constant"
        ? html`<sm-scalar-editor
            .type=${operand.of}
            .value=${value}
            label=${label}
            ?disabled=${this.disabled}
            @sm-value-changed=${(event: CustomEvent<{ value: unknown }>) => change(event.detail.value)}
          ></sm-scalar-editor>`
        : this.#named(value, source, operand, change)
    }`;
  }

  #named(
    value: unknown,
    source: "fact" | "parameter",
    operand: OperandType,
    change: (value: unknown) => void,
  ): TemplateResult {
    const name = isObject(value) && typeof value[source] === "string" ? value[source] : "";
    const { choices, placeholder } = this.#namedChoices(source, operand);
    return html`<sm-choice-picker
        .choices=${choices}
        value=${name}
        label=${say(WORDS.sources[source])}
        placeholder=${placeholder}
        ?disabled=${this.disabled}
        @sm-choice-picked=${(event: CustomEvent<{ value: string }>) => change({ [source]: event.detail.value })}
      ></sm-choice-picker>
      ${source === "parameter" && !this.brief ? this.#datedValues(name) : nothing}`;
  }

  #namedChoices(source: "fact" | "parameter", operand: OperandType) {
    if (source === "parameter") {
      const parameters = comparableParameters(this.scope.parameters, operand);
      return { choices: parameterChoices(parameters, language.value), placeholder: say(WORDS.chooseParameter) };
    }
    const names = comparableFacts(factsInScope(this.scope), operand).map(([name]) => name);
    return { choices: factChoicesOf(names, this.scope, language.value), placeholder: say(WORDS.chooseFact) };
  }

  #datedValues(name: string): TemplateResult | typeof nothing {
    const parameter = this.scope.parameters.find((one) => one.name === name);
    if (parameter === undefined) return nothing;
    const current = datedValueOn(parameter, this.day);
    return html`<span class="dated" role="note" aria-label=${say(WORDS.datedValues)}
      >${parameter.values.map((dated) => {
        const shown = showSentValue(dated.value, asDefinition(parameter), language.value);
        const words = say(WORDS.since(showDay(dated.from), shown, dated === current));
        return html`<span class=${dated === current ? "current" : ""}>${words}</span>`;
      })}</span
    >`;
  }

  #sourceSelect(
    source: OperandSource,
    operand: ValueOperand,
    change: (value: unknown) => void,
  ): TemplateResult | typeof nothing {
    const parameters = operand.kind === "scalars" ? [] : comparableParameters(this.scope.parameters, operand);
    const facts = comparableFacts(factsInScope(this.scope), operand);
    const possible = [
      ["constant", () => startingValue(operand.kind === "scalars" ? operand : { kind: "scalar", of: operand.of })],
      ...(parameters[0] === undefined ? [] : [["parameter", () => ({ parameter: "" })] as const]),
      ...(facts[0] === undefined ? [] : [["fact", () => ({ fact: "" })] as const]),
    ] as const;
    // Yes or no is hardly ever compared with another fact: offering it every time would hide what matters.
    if (source === "constant" && (possible.length === 1 || operand.of.type === "boolean")) return nothing;
    const handle = (event: Event): void => {
      if (!(event.target instanceof HTMLSelectElement)) return;
      const chosen = event.target.value;
      change(possible.find(([name]) => name === chosen)?.[1]());
    };
    const names: readonly OperandSource[] = [...new Set([...possible.map(([name]) => name), source])];
    return html`<select class="source" aria-label=${say(WORDS.source)} ?disabled=${this.disabled} @change=${handle}>
      ${names.map(
        (name) => html`<option value=${name} .selected=${live(name === source)}>${say(WORDS.sources[name])}</option>`,
      )}
    </select>`;
  }
}
