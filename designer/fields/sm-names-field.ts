import "./sm-text-field.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement, property, query } from "lit/decorators.js";

import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { say } from "../language/language.ts";
import { NO_TEXT } from "./no-text.ts";
import { FIELD_WORDS } from "./words.ts";
import type { SmTextField } from "./sm-text-field.ts";
import { required } from "./text-checks.ts";

/**
 * One text in both languages, Chinese first.
 *
 * @fires sm-names-changed with both texts
 */
@customElement("sm-names-field")
export class SmNamesField extends SignalWatcher(LitElement) {
  static override styles = css`
    :host {
      display: grid;
      gap: 0.4rem;
      min-inline-size: 0;
    }
  `;

  @query("sm-text-field") private first!: SmTextField | null;

  /** What the text is, e.g. the name of a step. */
  @property({ attribute: false }) label: LocalizedText = NO_TEXT;
  @property({ attribute: false }) value: LocalizedText = NO_TEXT;
  @property({ type: Boolean }) multiline = false;
  @property({ type: Boolean }) readonly = false;
  /** Whether neither may be empty; without it an empty English text falls back to the Chinese one. */
  @property({ type: Boolean }) required = false;

  override focus(): void {
    void this.updateComplete.then(() => this.first?.focus());
  }

  #change(change: Partial<LocalizedText>): void {
    this.dispatchEvent(new CustomEvent("sm-names-changed", { detail: { ...this.value, ...change } }));
  }

  override render(): TemplateResult {
    const { label, value, multiline, readonly } = this;
    const check = this.required ? required : undefined;
    return html`
      <sm-text-field
        label=${say(FIELD_WORDS.inChinese(label))}
        value=${value.zh}
        ?multiline=${multiline}
        ?readonly=${readonly}
        .check=${check}
        @sm-text-changed=${({ detail }: CustomEvent<string>) => this.#change({ zh: detail })}
      ></sm-text-field>
      <sm-text-field
        label=${say(FIELD_WORDS.inEnglish(label))}
        value=${value.en}
        ?multiline=${multiline}
        ?readonly=${readonly}
        .check=${check}
        @sm-text-changed=${({ detail }: CustomEvent<string>) => this.#change({ en: detail })}
      ></sm-text-field>
    `;
  }
}
