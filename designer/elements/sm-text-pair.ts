import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { fieldStyles } from "../styles/plain-fields.ts";
import { WORDS } from "./words.ts";

const EMPTY: LocalizedText = { zh: "", en: "" };

/**
 * One text in both languages, side by side.
 *
 * @event sm-text-changed - `detail.value` is the text in both languages
 */
@customElement("sm-text-pair")
export class SmTextPair extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    fieldStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
        gap: 0.5rem;
      }
    `,
  ];

  @state() private refused: "zh" | "en" | undefined;

  @property({ attribute: false }) value: LocalizedText = EMPTY;
  @property() label = "";
  @property({ type: Boolean }) long = false;
  /** Whether the text must be there; if not, both languages are there or neither. */
  @property({ type: Boolean }) required = false;
  @property({ type: Boolean }) disabled = false;

  private readonly handleChange = (language: "zh" | "en", event: Event): void => {
    const { target } = event;
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
    this.refused = this.required && target.value.trim() === "" ? language : undefined;
    if (target.value === this.value[language] || this.refused !== undefined) return;
    const value = inBoth({ ...this.value, [language]: target.value }, this.required);
    this.dispatchEvent(new CustomEvent("sm-text-changed", { detail: { value }, bubbles: true, composed: true }));
  };

  override render(): TemplateResult {
    return html`${(["zh", "en"] as const).map(
      (language) =>
        html`<label class="field"
          ><span class="name">${say(WORDS.inLanguage[language](this.label))}</span>${this.#field(language)}${
            this.refused === language
              ? html`<span class="problem" role="alert">${say(WORDS.textNeeded)}</span>`
              : nothing
          }</label
        >`,
    )}`;
  }

  #field(language: "zh" | "en"): TemplateResult {
    const change = (event: Event): void => this.handleChange(language, event);
    const lang = language === "zh" ? "zh-CN" : "en";
    return this.long
      ? html`<textarea
          lang=${lang}
          ?disabled=${this.disabled}
          .value=${this.value[language]}
          @change=${change}
        ></textarea>`
      : html`<input
          type="text"
          lang=${lang}
          ?disabled=${this.disabled}
          .value=${this.value[language]}
          @change=${change}
        />`;
  }
}

/** A text that one language lacks is given in the words of the other, until it is translated; emptied in one, it is gone. */
function inBoth(text: LocalizedText, required: boolean): LocalizedText {
  if (required) return text;
  if (text.zh === "") return { zh: text.en, en: text.en };
  return text.en === "" ? { zh: text.zh, en: text.zh } : text;
}
