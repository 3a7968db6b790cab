import "@awesome.me/webawesome/dist/components/icon/icon.js";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, query, state } from "lit/decorators.js";

import type { LocalizedText } from "../../../engine/core/model/formats.generated.ts";
import { filesOf } from "../../elements/form-values.ts";
import { say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import { WORDS } from "./words.ts";

/** Bytes: a case and its evaluation with all that surrounds them stay below. */
const LARGEST = 20_000_000;

/**
 * Takes a receipt: a file that is dropped or chosen, or a text that is pasted.
 *
 * @fires sm-receipt-given `detail` is the text
 */
@customElement("sm-receipt-input")
export class SmReceiptInput extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      .card {
        display: grid;
        gap: 1rem;
        padding: 1.25rem;
      }
      .drop {
        display: grid;
        justify-items: center;
        gap: 0.7rem;
        padding: 2rem 1rem;
        border: 2px dashed var(--wa-form-control-border-color);
        border-radius: 8px;
        text-align: center;
      }
      .drop.over {
        border-color: var(--wa-color-brand-50);
        background: var(--wa-color-brand-95);
      }
      .drop wa-icon {
        color: var(--wa-color-brand-40);
        font-size: 1.8rem;
      }
      input {
        max-inline-size: 100%;
      }
      form {
        display: grid;
        gap: 0.4rem;
        justify-items: start;
      }
      textarea {
        inline-size: 100%;
        min-block-size: 4.5rem;
        padding: 0.5rem;
        border: 1px solid var(--wa-form-control-border-color);
        border-radius: 6px;
        font: inherit;
        font-family: var(--wa-font-family-code);
        font-size: var(--wa-font-size-s);
        resize: vertical;
      }
      button {
        min-block-size: 2.25rem;
        padding: 0.25rem 1.25rem;
        border: 0;
        border-radius: 6px;
        background: var(--wa-color-brand-40);
        color: #fff;
        font: inherit;
        cursor: pointer;
      }
      .fault {
        color: var(--sm-grade-a);
      }
    `,
  ];

  @query("textarea") private textarea!: HTMLTextAreaElement;
  @state() private over = false;
  @state() private fault: LocalizedText | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    for (const type of DRAGGING) addEventListener(type, this.handleDrag);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const type of DRAGGING) removeEventListener(type, this.handleDrag);
  }

  /** The whole window takes a file: one that misses a frame would otherwise take the place of the page. */
  private readonly handleDrag = (event: DragEvent): void => {
    event.preventDefault();
    this.over = event.type === "dragover";
    if (event.type === "drop") void this.#read(event.dataTransfer?.files[0]);
  };

  private handleSubmit(event: SubmitEvent): void {
    event.preventDefault();
    this.#give(this.textarea.value);
  }

  async #read(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    this.fault = file.size > LARGEST ? WORDS.tooLarge : undefined;
    if (this.fault === undefined) this.#give(await file.text());
  }

  #give(text: string): void {
    this.dispatchEvent(new CustomEvent("sm-receipt-given", { detail: text, bubbles: true, composed: true }));
  }

  override render(): TemplateResult {
    return html`<section class="card">
      <h2>${say(WORDS.give)}</h2>
      <div class="drop ${this.over ? "over" : ""}">
        <wa-icon name="file-arrow-up"></wa-icon>
        <span id="drop">${say(WORDS.drop)}</span>
        <label class="file-button">
          <input
            class="visually-hidden"
            type="file"
            accept=".json,application/json"
            aria-describedby="drop"
            @change=${(event: Event) => this.#read(filesOf(event)[0])}
          />${say(WORDS.choose)}
        </label>
        ${this.fault === undefined ? nothing : html`<p class="fault" role="alert">${say(this.fault)}</p>`}
      </div>
      <form @submit=${(event: SubmitEvent) => this.handleSubmit(event)}>
        <label for="pasted">${say(WORDS.paste)}</label>
        <textarea id="pasted" spellcheck="false" autocomplete="off"></textarea>
        <button>${say(WORDS.check)}</button>
      </form>
    </section>`;
  }
}

const DRAGGING = ["dragover", "dragleave", "drop"] as const;
