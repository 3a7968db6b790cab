import "@awesome.me/webawesome/dist/components/input/input.js";
import "@awesome.me/webawesome/dist/components/textarea/textarea.js";
import type WaInput from "@awesome.me/webawesome/dist/components/input/input.js";
import type WaTextarea from "@awesome.me/webawesome/dist/components/textarea/textarea.js";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";

import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { say } from "../language/language.ts";
import type { TextCheck } from "./text-checks.ts";

/**
 * A line or a paragraph of text that is taken when it is finished: on leaving the field or with Enter. A text that the check
 * refuses stays in the field with the reason under it; the escape key brings the last good one back.
 *
 * @fires sm-text-changed with the text
 */
@customElement("sm-text-field")
export class SmTextField extends SignalWatcher(LitElement) {
  static override styles = css`
    :host {
      display: block;
      min-inline-size: 0;
    }
    .faulty::part(hint) {
      color: var(--sm-grade-a);
    }
    .faulty::part(base) {
      border-color: var(--sm-grade-a);
    }
    /* Grows with its text by itself: the control would measure itself, and each time the whole page is laid out. */
    wa-textarea::part(textarea) {
      field-sizing: content;
      min-block-size: 2lh;
    }
    [readonly]::part(base) {
      border-color: var(--wa-color-surface-border);
      background: var(--wa-color-surface-lowered);
    }
    wa-input::part(label),
    wa-textarea::part(label) {
      color: var(--wa-color-text-quiet);
      font-size: var(--wa-font-size-s);
      font-weight: 500;
    }
  `;

  @query("wa-input, wa-textarea") private control!: WaInput | WaTextarea | null;

  @state() private fault: LocalizedText | undefined;

  @property() label = "";
  @property() value = "";
  @property() hint = "";
  @property() placeholder = "";
  @property() type: "text" | "number" = "text";
  @property({ type: Boolean }) multiline = false;
  @property({ type: Boolean }) readonly = false;
  @property({ attribute: false }) check: TextCheck | undefined;

  override focus(): void {
    void this.updateComplete.then(() => this.control?.focus());
  }

  private readonly handleChange = (): void => {
    const text = (this.control?.value ?? "").trim();
    this.fault = this.check?.(text);
    if (this.fault === undefined && text !== this.value)
      this.dispatchEvent(new CustomEvent("sm-text-changed", { detail: text }));
  };

  private readonly handleKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || this.control === null || this.control.value === this.value) return;
    event.stopPropagation();
    this.control.value = this.value;
    this.fault = undefined;
  };

  override render(): TemplateResult {
    const { label, value, placeholder, readonly, fault } = this;
    const hint = fault === undefined ? this.hint : say(fault);
    const shown = fault === undefined ? live(value) : (this.control?.value ?? value);
    const look = fault === undefined ? "" : "faulty";
    return this.multiline
      ? html`<wa-textarea
          class=${look}
          size="s"
          rows="2"
          resize="none"
          label=${label}
          hint=${hint}
          placeholder=${placeholder}
          ?readonly=${readonly}
          .value=${shown}
          @change=${this.handleChange}
          @keydown=${this.handleKey}
        ></wa-textarea>`
      : html`<wa-input
          class=${look}
          size="s"
          type=${this.type}
          min=${this.type === "number" ? 0 : nothing}
          label=${label}
          hint=${hint}
          placeholder=${placeholder}
          ?readonly=${readonly}
          .value=${shown}
          @change=${this.handleChange}
          @keydown=${this.handleKey}
        ></wa-input>`;
  }
}
