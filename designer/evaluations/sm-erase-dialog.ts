import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/dialog/dialog.js";
import "@awesome.me/webawesome/dist/components/option/option.js";
import "@awesome.me/webawesome/dist/components/select/select.js";
import "@awesome.me/webawesome/dist/components/textarea/textarea.js";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { ErasureGround, ErasureRequest } from "../../engine/core/model/formats.generated.ts";
import { valueOf } from "../elements/form-values.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { ERASE_WARNINGS, GROUND_WORDS, WORDS } from "./personal-words.ts";

const GROUNDS: readonly ErasureGround[] = [
  "consentWithdrawn",
  "purposeAchieved",
  "periodEnded",
  "unlawfulProcessing",
  "otherLaw",
];

/**
 * Asks why personal data are to be erased, and says that nobody can bring them back. It is open as long as it is drawn.
 *
 * @event sm-erasure-wanted - With the ErasureRequest.
 * @event sm-dialog-closed - The dialog is gone, whatever was chosen.
 */
@customElement("sm-erase-dialog")
export class SmEraseDialog extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    css`
      .fields {
        display: grid;
        gap: 1rem;
        margin-block-start: 1rem;
      }
    `,
  ];

  /** Of what the personal data are. */
  @property({ attribute: false }) of: keyof typeof ERASE_WARNINGS = "evaluation";
  @state() private ground: ErasureGround = "consentWithdrawn";
  @state() private reason = "";

  private readonly handleErase = (): void => {
    const detail: ErasureRequest = { ground: this.ground, reason: this.reason.trim() };
    this.dispatchEvent(new CustomEvent("sm-erasure-wanted", { detail }));
  };

  #chooseGround(value: string): void {
    this.ground = GROUNDS.find((one) => one === value) ?? this.ground;
  }

  override render(): TemplateResult {
    return html`<wa-dialog
      open
      label=${say(WORDS.eraseTitle)}
      @wa-after-hide=${() => this.dispatchEvent(new CustomEvent("sm-dialog-closed"))}
    >
      <p>${say(ERASE_WARNINGS[this.of])}</p>
      <div class="fields">
        <wa-select
          label=${say(WORDS.ground)}
          .value=${this.ground}
          @change=${(event: Event) => this.#chooseGround(valueOf(event))}
        >
          ${GROUNDS.map((ground) => html`<wa-option value=${ground}>${say(GROUND_WORDS[ground])}</wa-option>`)}
        </wa-select>
        <wa-textarea
          label=${say(WORDS.reason)}
          rows="2"
          maxlength="500"
          required
          @input=${(event: Event) => (this.reason = valueOf(event))}
        ></wa-textarea>
      </div>
      <wa-button slot="footer" appearance="outlined" data-dialog="close">${say(WORDS.cancel)}</wa-button>
      <wa-button slot="footer" variant="danger" ?disabled=${this.reason.trim() === ""} @click=${this.handleErase}
        >${say(WORDS.erase)}</wa-button
      >
    </wa-dialog>`;
  }
}
