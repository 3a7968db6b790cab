import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/dialog/dialog.js";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { RequestFailure } from "../api/problem.ts";
import { openReview } from "../api/reviews.ts";
import { navigate } from "../app/location.ts";
import { say } from "../language/language.ts";
import { fieldStyles } from "../styles/plain-fields.ts";
import { shared } from "../styles/shared.ts";
import { SUBMIT_WORDS } from "./submit-words.ts";
import { longText } from "./long-text.ts";
import { told, toldStyles } from "./told.ts";

/**
 * Submits the draft of a power for review, with a note and, where it cannot wait, the reason why; then it goes to the
 * review. It is open as long as it is drawn.
 *
 * @fires sm-dialog-closed
 */
@customElement("sm-submit-review")
export class SmSubmitReview extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    fieldStyles,
    toldStyles,
    css`
      wa-dialog {
        --width: 38rem;
      }
      .stack {
        display: grid;
        gap: 0.8rem;
      }
      .check {
        display: inline-flex;
        gap: 0.5rem;
        align-items: center;
      }
    `,
  ];

  @property() power = "";
  /** Keeps what was changed last; answers whether all is kept. */
  @property({ attribute: false }) save: () => Promise<boolean> = async () => true;

  @state() private note = "";
  @state() private isEmergency = false;
  @state() private reason = "";
  @state() private told: LocalizedText | string | undefined;
  @state() private busy = false;

  private readonly handleSubmit = async (): Promise<void> => {
    this.busy = true;
    this.told = (await this.save()) ? await this.#open() : SUBMIT_WORDS.unsaved;
    this.busy = false;
  };

  async #open(): Promise<LocalizedText | string | undefined> {
    const [note, reason] = [this.note.trim(), this.reason.trim()];
    try {
      const { value } = await openReview(this.power, {
        ...(note !== "" && { note }),
        ...(this.isEmergency && { emergency: { reason } }),
      });
      navigate(`/reviews/${value.review.id}`);
      return undefined;
    } catch (fault) {
      return (fault instanceof RequestFailure ? fault.problem?.detail : undefined) ?? SUBMIT_WORDS.failed;
    }
  }

  private readonly handleHidden = (event: Event): void => {
    if (event.target === event.currentTarget) this.dispatchEvent(new CustomEvent("sm-dialog-closed"));
  };

  override render(): TemplateResult {
    const lacksReason = this.isEmergency && this.reason.trim() === "";
    return html`<wa-dialog open label=${say(SUBMIT_WORDS.submit)} @wa-after-hide=${this.handleHidden}>
      <div class="stack">
        <p>${say(SUBMIT_WORDS.tells)}</p>
        ${longText(SUBMIT_WORDS.note, { name: "note", value: this.note }, (text) => (this.note = text))}
        <label class="check"
          ><input
            type="checkbox"
            name="emergency"
            .checked=${this.isEmergency}
            @change=${() => (this.isEmergency = !this.isEmergency)}
          />${say(SUBMIT_WORDS.emergency)}</label
        >
        ${
          this.isEmergency
            ? longText(
                SUBMIT_WORDS.reason,
                { name: "reason", value: this.reason, isNeeded: true },
                (text) => (this.reason = text),
              )
            : nothing
        }
        ${told(this.told)}
      </div>
      <wa-button slot="footer" appearance="outlined" data-dialog="close">${say(SUBMIT_WORDS.cancel)}</wa-button>
      <wa-button
        slot="footer"
        class="do"
        variant="brand"
        ?loading=${this.busy}
        ?disabled=${lacksReason}
        @click=${this.handleSubmit}
        >${say(SUBMIT_WORDS.submit)}</wa-button
      >
    </wa-dialog>`;
  }
}
