import "../../elements/sm-choice-picker.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { LocalizedText } from "../../../engine/core/model/formats.generated.ts";
import { WORDS as ELEMENT_WORDS } from "../../elements/words.ts";
import { language, say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import type { ConditionScope } from "../../../engine/core/conditions/condition-scope.ts";
import { factChoices, parameterChoices } from "../condition/fact-choices.ts";
import { fieldStyles } from "../../styles/plain-fields.ts";
import { previewMessage } from "./message-preview.ts";
import { WORDS } from "./words.ts";

/** A case with whose values the message is shown. */
export type SampleCase = { readonly title: LocalizedText; readonly facts: Readonly<Record<string, unknown>> };

/**
 * The message of a finding in both languages, with facts inserted at the cursor and a preview as one types.
 *
 * @event sm-text-changed - `detail.value` is the message in both languages
 */
@customElement("sm-message-editor")
export class SmMessageEditor extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    fieldStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
        gap: 0.5rem 0.75rem;
      }
      .head {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 0.5rem;
      }
      .preview {
        padding: 0.35rem 0.55rem;
        border-inline-start: 3px solid var(--wa-color-surface-border);
        color: var(--wa-color-text-quiet);
        font-size: var(--wa-font-size-s);
      }
    `,
  ];

  /** What is being typed and not yet told. */
  @state() private typed: Partial<LocalizedText> = {};

  @property({ attribute: false }) value: LocalizedText = { zh: "", en: "" };
  @property({ attribute: false }) scope: ConditionScope = { facts: {}, parameters: [], conditions: [] };
  @property({ attribute: false }) sample: SampleCase | undefined;
  @property() day = "";
  @property({ type: Boolean }) disabled = false;

  #tell(): void {
    const value = { ...this.value, ...this.typed };
    this.typed = {};
    const isEmpty = value.zh.trim() === "" || value.en.trim() === "";
    if (isEmpty || (value.zh === this.value.zh && value.en === this.value.en)) return;
    this.dispatchEvent(new CustomEvent("sm-text-changed", { detail: { value }, bubbles: true, composed: true }));
  }

  #insert(into: "zh" | "en", name: string): void {
    const area = this.renderRoot.querySelector<HTMLTextAreaElement>(`textarea[data-language="${into}"]`);
    if (area === null) return;
    area.setRangeText(`{${name}}`, area.selectionStart, area.selectionEnd, "end");
    this.typed = { ...this.typed, [into]: area.value };
    this.#tell();
    area.focus();
  }

  override render(): TemplateResult {
    const parameters = parameterChoices(this.scope.parameters, language.value);
    const choices = [
      ...factChoices(this.scope, language.value),
      ...parameters.map((choice) => ({ ...choice, group: say(WORDS.parameters) })),
    ];
    return html`${(["zh", "en"] as const).map((one) => {
      const text = this.typed[one] ?? this.value[one];
      const words = say(ELEMENT_WORDS.inLanguage[one](say(WORDS.message)));
      const { facts = {}, title } = this.sample ?? {};
      return html`<div class="field">
        <span class="head"
          ><span class="name">${words}</span>${
            this.disabled
              ? nothing
              : html`<sm-choice-picker
                  action
                  .choices=${choices}
                  placeholder=${say(WORDS.insertFact)}
                  @sm-choice-picked=${(event: CustomEvent<{ value: string }>) => this.#insert(one, event.detail.value)}
                ></sm-choice-picker>`
          }</span
        >
        <textarea
          data-language=${one}
          lang=${one === "zh" ? "zh-CN" : "en"}
          aria-label=${words}
          required
          ?disabled=${this.disabled}
          .value=${text}
          @input=${(event: Event) => {
            if (event.target instanceof HTMLTextAreaElement) this.typed = { ...this.typed, [one]: event.target.value };
          }}
          @change=${() => this.#tell()}
        ></textarea>
        <div class="preview" lang=${one === "zh" ? "zh-CN" : "en"}>
          <span class="visually-hidden"
            >${title === undefined ? say(WORDS.preview) : say(WORDS.previewFrom(say(title)))}</span
          >
          ${previewMessage(text, this.scope, { facts, day: this.day, language: one })}
        </div>
      </div>`;
    })}`;
  }
}
