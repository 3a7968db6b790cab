import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";

import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { fieldStyles } from "../fields/fields.styles.ts";
import { WORDS } from "./words.ts";

/** Several elements that have nothing to change together. */
@customElement("sm-nothing-to-change")
export class SmNothingToChange extends SignalWatcher(LitElement) {
  static override styles = [shared, fieldStyles];

  override render(): TemplateResult {
    return html`<p class="empty">${say(WORDS.nothingToChange)}</p>`;
  }
}
