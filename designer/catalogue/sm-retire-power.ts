import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/dialog/dialog.js";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import { retire, type CataloguedPower, type WayOut } from "../api/policies.ts";
import { RequestFailure } from "../api/problem.ts";
import { valueOf } from "../elements/form-values.ts";
import { say } from "../language/language.ts";
import { fieldStyles } from "../styles/plain-fields.ts";
import { shared } from "../styles/shared.ts";
import { WAY_WORDS, WORDS } from "./words.ts";

const WAYS = ["cancelled", "merged", "delegated"] as const satisfies readonly WayOut[];

/**
 * Takes a power out of use as its life cycle has it: cancelled, merged into its successor, or delegated with a reason. It is
 * open as long as it is drawn.
 *
 * @event sm-power-retired
 * @event sm-dialog-closed
 */
@customElement("sm-retire-power")
export class SmRetirePower extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    fieldStyles,
    css`
      .stack {
        display: grid;
        gap: 0.8rem;
      }
      label {
        display: grid;
        gap: 0.25rem;
      }
    `,
  ];

  @property({ attribute: false }) power: CataloguedPower | undefined;
  /** Every power, of which one in use may take its place. */
  @property({ attribute: false }) powers: readonly CataloguedPower[] = [];
  @state() private as: WayOut = "cancelled";
  @state() private successor = "";
  @state() private reason = "";
  @state() private failure: string | undefined;
  @state() private busy = false;

  private readonly handleRetire = async (): Promise<void> => {
    const { power, as, successor, reason } = this;
    if (power === undefined) return;
    this.busy = true;
    try {
      await retire(power.id, { as, successor, reason: reason.trim() });
      this.dispatchEvent(new CustomEvent("sm-power-retired"));
    } catch (fault) {
      this.failure = fault instanceof RequestFailure ? (fault.problem?.detail ?? fault.message) : String(fault);
    } finally {
      this.busy = false;
    }
  };

  override render(): TemplateResult | typeof nothing {
    const { power, powers, as, successor, reason, failure, busy } = this;
    if (power === undefined) return nothing;
    const others = powers.filter(({ id, state: stands }) => id !== power.id && stands === "active");
    const lacks = (as === "merged" && successor === "") || (as === "delegated" && reason.trim() === "");
    const handleHidden = (event: Event): void => {
      if (event.target === event.currentTarget) this.dispatchEvent(new CustomEvent("sm-dialog-closed"));
    };
    return html`<wa-dialog open label=${say(WORDS.retire)} @wa-after-hide=${handleHidden}>
      <div class="stack">
        <p>${say(WORDS.confirmRetire(titleOf(power)))}</p>
        <label
          >${say(WORDS.wayOut)}<select
            name="as"
            @change=${(event: Event) => (this.as = WAYS.find((way) => way === valueOf(event)) ?? "cancelled")}
          >
            ${WAYS.map((way) => html`<option value=${way} ?selected=${way === as}>${say(WAY_WORDS[way])}</option>`)}
          </select></label
        >
        <label
          >${say(as === "merged" ? WORDS.successorNeeded : WORDS.successor)}<select
            name="successor"
            @change=${(event: Event) => (this.successor = valueOf(event))}
          >
            <option value="">${say(WORDS.noSuccessor)}</option>
            ${others.map((other) => html`<option value=${other.id} ?selected=${other.id === successor}>${titleOf(other)}</option>`)}
          </select></label
        >
        <label
          >${say(as === "delegated" ? WORDS.reasonNeeded : WORDS.reason)}<textarea
            name="reason"
            maxlength="2000"
            .value=${reason}
            @input=${(event: Event) => (this.reason = valueOf(event))}
          ></textarea>
        </label>
        ${failure === undefined ? nothing : html`<p role="alert">${failure}</p>`}
      </div>
      <wa-button slot="footer" appearance="outlined" data-dialog="close">${say(WORDS.cancel)}</wa-button>
      <wa-button slot="footer" variant="danger" ?loading=${busy} ?disabled=${lacks} @click=${this.handleRetire}
        >${say(WORDS.retire)}</wa-button
      >
    </wa-dialog>`;
  }
}

function titleOf({ id, power }: CataloguedPower): string {
  return power === undefined ? id : say(power.title);
}
