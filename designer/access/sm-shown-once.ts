import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { WORDS } from "./words.ts";

/** A text that is taken over elsewhere, such as a link or a key, with a button that copies it. */
@customElement("sm-shown-once")
export class SmShownOnce extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: 0.35rem;
      }
      .name {
        color: var(--wa-color-text-quiet);
        font-size: var(--wa-font-size-s);
        font-weight: 500;
      }
      pre {
        margin: 0;
        padding: 0.6rem 0.75rem;
        border-radius: 6px;
        background: var(--wa-color-surface-lowered);
        font-family: var(--wa-font-family-code);
        font-size: var(--wa-font-size-s);
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        user-select: all;
      }
    `,
  ];

  @property() label = "";
  @property() text = "";

  @state() private outcome: "copied" | "failed" | undefined;

  /** Where the browser does not let a page copy, the text can be marked as a whole. */
  private readonly handleCopy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(this.text);
      this.outcome = "copied";
    } catch {
      this.outcome = "failed";
    }
  };

  override render(): TemplateResult {
    const told = { copied: WORDS.copied, failed: WORDS.notCopied };
    return html`<span class="name">${this.label}</span>
      <pre tabindex="0" aria-label=${this.label}>${this.text}</pre>
      <div class="row">
        <wa-button size="s" appearance="outlined" @click=${this.handleCopy}
          ><wa-icon slot="start" name="copy"></wa-icon>${say(WORDS.copy)}<span class="visually-hidden">
            ${this.label}</span
          ></wa-button
        >
        <span class="small quiet" role="status">${this.outcome === undefined ? "" : say(told[this.outcome])}</span>
      </div>`;
  }
}
