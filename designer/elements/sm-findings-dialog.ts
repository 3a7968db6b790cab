import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/dialog/dialog.js";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import type { CheckFinding } from "../../engine/core/check/check-finding.ts";
import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { WORDS } from "./words.ts";
import "./sm-finding-list.ts";

/**
 * Tells everything that stands against something, in a dialog. It is open as long as it is drawn.
 *
 * @event sm-dialog-closed
 */
@customElement("sm-findings-dialog")
export class SmFindingsDialog extends SignalWatcher(LitElement) {
  static override styles = [shared];

  @property({ attribute: false }) heading: LocalizedText = { zh: "", en: "" };
  @property({ attribute: false }) findings: readonly CheckFinding[] = [];

  override render(): TemplateResult {
    return html`<wa-dialog
      open
      label=${say(this.heading)}
      @wa-after-hide=${() => this.dispatchEvent(new CustomEvent("sm-dialog-closed"))}
    >
      <sm-finding-list .findings=${this.findings}></sm-finding-list>
      <wa-button slot="footer" variant="brand" data-dialog="close">${say(WORDS.close)}</wa-button>
    </wa-dialog>`;
  }
}
