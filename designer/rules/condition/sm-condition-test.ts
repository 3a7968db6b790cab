import "../../elements/sm-choice-picker.ts";
import "./sm-operand-editor.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { live } from "lit/directives/live.js";

import type { FactDefinition, LocalizedText } from "../../../engine/core/model/formats.generated.ts";
import { OPERATORS } from "../../../engine/core/operators/index.ts";
import { language, say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import { fieldStyles } from "../../styles/plain-fields.ts";
import { readNode, type JsonObject } from "../../../engine/core/conditions/condition-node.ts";
import { factOf, type ConditionScope } from "../../../engine/core/conditions/condition-scope.ts";
import { factChoices } from "./fact-choices.ts";
import { fittingOperators, operandTypeOf } from "./fitting-operators.ts";
import { newTest, withFact, withOperator } from "./operand.ts";
import { WORDS } from "./words.ts";

/**
 * Edits one test: the fact, an operator that fits it, and the value beside it.
 *
 * @event sm-test-changed - `detail.test` is the test as it is written
 */
@customElement("sm-condition-test")
export class SmConditionTest extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    fieldStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.35rem;
        min-inline-size: 0;
      }
      :host([brief]),
      :host([brief]) sm-operand-editor {
        flex-wrap: nowrap;
      }
      :host([brief]) select,
      :host([brief]) sm-operand-editor {
        flex: none;
      }
    `,
  ];

  @property({ attribute: false }) test: JsonObject = {};
  @property({ attribute: false }) scope: ConditionScope = { facts: {}, parameters: [], conditions: [] };
  @property() day = "";
  /** In a table, whose columns are the facts: the fact is not picked, and the rest takes little room. */
  @property({ type: Boolean, reflect: true }) brief = false;
  @property({ type: Boolean }) disabled = false;

  #tell(test: JsonObject): void {
    this.dispatchEvent(new CustomEvent("sm-test-changed", { detail: { test }, bubbles: true, composed: true }));
  }

  private readonly handleFact = (event: CustomEvent<{ value: string }>): void => {
    const { value: name } = event.detail;
    const now = factOf(this.scope, name);
    if (now === undefined) return;
    const { fact } = this.test;
    const before = typeof fact === "string" ? factOf(this.scope, fact) : undefined;
    this.#tell(fact === "" ? { ...this.test, ...newTest(name, now) } : withFact(this.test, name, before, now));
  };

  private readonly handleOperator = (event: Event): void => {
    const node = readNode(this.test);
    const definition = node.kind === "test" ? factOf(this.scope, node.fact) : undefined;
    if (!(event.target instanceof HTMLSelectElement) || definition === undefined) return;
    this.#tell(withOperator(this.test, event.target.value, definition));
  };

  override render(): TemplateResult | typeof nothing {
    const node = readNode(this.test);
    if (node.kind !== "test") return nothing;
    const definition = factOf(this.scope, node.fact);
    return html`
      ${this.brief ? nothing : this.#factPicker(node.fact)}
      ${
        definition === undefined
          ? nothing
          : html`${this.#operators(node.operator, definition)}
              <sm-operand-editor
                .value=${node.written["value"]}
                .operand=${operandTypeOf(node.operator, definition)}
                .scope=${this.scope}
                day=${this.day}
                ?brief=${this.brief}
                ?disabled=${this.disabled}
                @sm-operand-changed=${(event: CustomEvent<{ value: unknown }>) =>
                  this.#tell({ ...this.test, value: event.detail.value })}
              ></sm-operand-editor>`
      }
    `;
  }

  #factPicker(fact: string): TemplateResult {
    return html`<sm-choice-picker
      .choices=${factChoices(this.scope, language.value)}
      value=${fact}
      label=${say(WORDS.fact)}
      placeholder=${say(WORDS.chooseFact)}
      ?disabled=${this.disabled}
      @sm-choice-picked=${this.handleFact}
    ></sm-choice-picker>`;
  }

  #operators(written: string, definition: FactDefinition): TemplateResult {
    const fitting = fittingOperators(definition);
    const isKnown = fitting.some(({ name }) => name === written);
    return html`<select aria-label=${say(WORDS.operator)} ?disabled=${this.disabled} @change=${this.handleOperator}>
      ${isKnown ? nothing : html`<option value=${written} .selected=${live(true)}>${decoratedWords(written)}</option>`}
      ${fitting.map(
        ({ name, label }) =>
          html`<option value=${name} .selected=${live(name === written)}>
            ${say(operatorWord(name, label, definition))}
          </option>`,
      )}
    </select>`;
  }
}

/** Of a yes-or-no and of a choice, people say that it is something; only amounts are equal. */
function operatorWord(name: string, label: LocalizedText, { type }: FactDefinition): LocalizedText {
  if (type !== "boolean" && type !== "enum") return label;
  if (name === "equal") return WORDS.is;
  return name === "notEqual" ? WORDS.isNot : label;
}

/** A decorated operator as it is written, with the word of the operator in it. */
function decoratedWords(written: string): string {
  const label = OPERATORS.get(written.split(":").at(-1) ?? "")?.label;
  return label === undefined ? written : `${written}（${say(label)}）`;
}
