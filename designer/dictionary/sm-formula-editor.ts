import "@awesome.me/webawesome/dist/components/icon/icon.js";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import { finding } from "../../engine/core/check/finding-catalog.ts";
import { formulaSentence } from "../../engine/core/formula/formula-sentence.ts";
import type { FactDefinition } from "../../engine/core/model/formats.generated.ts";
import { isObject } from "../../engine/core/model/is-object.ts";
import { drawFindings, findingsOf, findingsUnder } from "../elements/check-findings.ts";
import { language, say } from "../language/language.ts";
import { scopeOf } from "../rules/condition/scope-of.ts";
import { completionsAt } from "../rules/json/completions.ts";
import { fromText, type TextReading } from "../rules/json/document-from-text.ts";
import { formulaGrammar } from "../rules/json/formula-grammar.ts";
import { FORMULA_JSON_WORDS } from "../rules/json/words.ts";
import { fieldStyles } from "../styles/plain-fields.ts";
import { shared } from "../styles/shared.ts";
import type { PolicySession } from "../workspace/policy-session.ts";
import { WORDS } from "./words.ts";

type Formula = NonNullable<FactDefinition["formula"]>;

/**
 * The formula of a derived fact: its text, what is wrong with it, and the sentence that it says.
 *
 * @event sm-formula-changed - `detail` is the whole formula
 */
@customElement("sm-formula-editor")
export class SmFormulaEditor extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    fieldStyles,
    css`
      :host {
        display: grid;
        gap: 0.75rem;
        padding: 1.1rem 1.25rem;
      }
      sm-json-text {
        block-size: 18rem;
        border: 1px solid var(--wa-color-surface-border);
        border-radius: 6px;
        overflow: hidden;
      }
      .sentence {
        line-height: 1.6;
      }
    `,
  ];

  @state() private isLoaded = false;

  @property({ attribute: false }) session: PolicySession | undefined;
  /** The key of the fact. */
  @property() name = "";
  @property({ attribute: false }) fact: FactDefinition | undefined;

  protected override firstUpdated(_changed: PropertyValues): void {
    void this.#load();
  }

  async #load(): Promise<void> {
    await import("../rules/json/sm-json-text.ts");
    this.isLoaded = true;
  }

  private readonly handleWritten = ({ detail }: CustomEvent<{ readonly text: string }>): void => {
    const reading = readFormula(detail.text);
    if (reading.kind !== "document") return;
    this.dispatchEvent(new CustomEvent("sm-formula-changed", { detail: reading.document }));
  };

  override render(): TemplateResult | typeof nothing {
    const { session, fact, name } = this;
    if (session === undefined || fact === undefined || !this.isLoaded) return nothing;
    const scope = scopeOf(session.documents.value);
    const own = findingsUnder(`/facts/${name}`, findingsOf("facts", session.analysis.value.findings));
    return html`
      <h3>${say(WORDS.formula)}</h3>
      <sm-json-text
        .value=${fact.formula ?? {}}
        .owner=${session}
        name=${`facts/${name}`}
        .words=${FORMULA_JSON_WORDS}
        .read=${readFormula}
        .complete=${(text: string, offset: number) =>
          completionsAt(text, offset, formulaGrammar(scope), language.peek())}
        .findings=${findingsUnder("/formula", own)}
        ?readOnly=${session.readOnly}
        @sm-json-written=${this.handleWritten}
      ></sm-json-text>
      <p class="sentence" aria-live="polite">
        <span class="quiet">${say(WORDS.formulaSays)}</span>${formulaSentence(fact.formula, scope, language.value)}
      </p>
      ${drawFindings(own.filter(({ code }) => code.startsWith("FORMULA_")))}
    `;
  }
}

function readFormula(text: string): TextReading<Formula> {
  return fromText(text, (value) =>
    isObject(value)
      ? { kind: "document", document: { ...value }, unknown: [] }
      : { kind: "other", findings: [finding("FORM_WRONG", { document: "text", pointer: "" }, NOT_AN_OBJECT)] },
  );
}

const NOT_AN_OBJECT = { zh: "公式应为一个对象", en: "a formula is an object" };
