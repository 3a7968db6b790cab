import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/dialog/dialog.js";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { RequestFailure } from "../api/problem.ts";
import { openReview } from "../api/reviews.ts";
import { navigate } from "../app/location.ts";
import { valueOf } from "../elements/form-values.ts";
import { say } from "../language/language.ts";
import { fieldStyles } from "../styles/plain-fields.ts";
import { shared } from "../styles/shared.ts";
import { SUBMIT_WORDS } from "./submit-words.ts";

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
      .told {
        padding: 0.5rem 0.75rem;
        border-inline-start: 3px solid var(--sm-grade-a);
        background: var(--sm-grade-a-quiet);
        font-size: var(--wa-font-size-s);
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
    const { told } = this;
    const lacksReason = this.isEmergency && this.reason.trim() === "";
    return html`<wa-dialog open label=${say(SUBMIT_WORDS.submit)} @wa-after-hide=${this.handleHidden}>
      <div class="stack">
        <p>${say(SUBMIT_WORDS.tells)}</p>
        <label class="field"
          ><span class="name">${say(SUBMIT_WORDS.note)}</span
          ><textarea
            name="note"
            rows="3"
            maxlength="4000"
            .value=${this.note}
            @input=${(event: Event) => (this.note = valueOf(event))}
          ></textarea>
        </label>
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
            ? html`<label class="field"
                ><span class="name">${say(SUBMIT_WORDS.reason)}</span
                ><textarea
                  name="reason"
                  rows="3"
                  required
                  maxlength="4000"
                  .value=${this.reason}
                  @input=${(event: Event) => (this.reason = valueOf(event))}
                ></textarea>
              </label>`
            : nothing
        }
        ${told === undefined ? nothing : html`<p class="told" role="alert">${typeof told === "string" ? told : say(told)}</p>`}
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
