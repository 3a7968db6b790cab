import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement, property, query } from "lit/decorators.js";

import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { WORDS } from "./words.ts";

/**
 * Both names of a row being written in its place: taken with Enter or on leaving, left with the escape key.
 *
 * @fires sm-names-changed with both names, if they are others than before
 * @fires sm-edit-ended with whether the keyboard ended it
 */
@customElement("sm-row-name")
export class SmRowName extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: 0.25rem;
      }
      input {
        inline-size: 100%;
        padding: 0.25rem 0.4rem;
        border: 1px solid var(--wa-color-brand-50);
        border-radius: 4px;
        background: var(--wa-color-surface-default);
        color: var(--wa-color-text-normal);
        font: inherit;
      }
    `,
  ];

  @query("#zh") private zh!: HTMLInputElement;
  @query("#en") private en!: HTMLInputElement;

  @property({ attribute: false }) value: LocalizedText = { zh: "", en: "" };

  #hasEnded = false;

  protected override firstUpdated(): void {
    this.zh.select();
  }

  #end(byKeyboard: boolean, isTaken: boolean): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    const names = { zh: this.zh.value.trim(), en: this.en.value.trim() };
    const isOther = names.zh !== this.value.zh || names.en !== this.value.en;
    if (isTaken && isOther) this.dispatchEvent(new CustomEvent("sm-names-changed", { detail: names }));
    this.dispatchEvent(new CustomEvent("sm-edit-ended", { detail: byKeyboard }));
  }

  private readonly handleKey = (event: KeyboardEvent): void => {
    // The keys of the grid do not work while a name is written.
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === "Enter") this.#end(true, true);
    if (event.key === "Escape") this.#end(true, false);
  };

  private readonly handleLeave = (event: FocusEvent): void => {
    const next = event.relatedTarget;
    if (next !== this.zh && next !== this.en) this.#end(false, true);
  };

  override render(): TemplateResult {
    return html`
      <input
        id="zh"
        aria-label=${say(WORDS.nameZh)}
        placeholder=${say(WORDS.nameZh)}
        .value=${this.value.zh}
        @keydown=${this.handleKey}
        @blur=${this.handleLeave}
      />
      <input
        id="en"
        aria-label=${say(WORDS.nameEn)}
        placeholder=${say(WORDS.nameEn)}
        .value=${this.value.en}
        @keydown=${this.handleKey}
        @blur=${this.handleLeave}
      />
    `;
  }
}
