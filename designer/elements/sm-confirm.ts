import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/dialog/dialog.js";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { WORDS } from "./words.ts";

const EMPTY: LocalizedText = { zh: "", en: "" };

/**
 * Asks before something that cannot simply be undone. It is open as long as it is drawn.
 *
 * @event sm-confirmed - The person wants it.
 * @event sm-dialog-closed - The dialog is gone, whatever was chosen.
 */
@customElement("sm-confirm")
export class SmConfirm extends SignalWatcher(LitElement) {
  static override styles = [shared];

  @property({ attribute: false }) heading: LocalizedText = EMPTY;
  @property({ attribute: false }) message: LocalizedText = EMPTY;
  /** What the button that does it says. */
  @property({ attribute: false }) action: LocalizedText = EMPTY;

  #end(event: "sm-confirmed" | "sm-dialog-closed"): void {
    this.dispatchEvent(new CustomEvent(event, { bubbles: true, composed: true }));
  }

  override render(): TemplateResult {
    return html`<wa-dialog open label=${say(this.heading)} @wa-after-hide=${() => this.#end("sm-dialog-closed")}>
      <p>${say(this.message)}</p>
      <wa-button slot="footer" appearance="outlined" data-dialog="close">${say(WORDS.cancel)}</wa-button>
      <wa-button slot="footer" variant="danger" @click=${() => this.#end("sm-confirmed")}
        >${say(this.action)}</wa-button
      >
    </wa-dialog>`;
  }
}
