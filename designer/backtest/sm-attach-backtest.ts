import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { Backtest, ReviewSummary } from "../../engine/core/model/formats.generated.ts";
import { attachBacktest } from "../api/backtests.ts";
import { RequestFailure } from "../api/problem.ts";
import { listReviews } from "../api/reviews.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { WORDS } from "./words.ts";

/** Attaches a backtest that is done to the review of its power, where one is going on. */
@customElement("sm-attach-backtest")
export class SmAttachBacktest extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    css`
      :host {
        display: contents;
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) backtest: Backtest | undefined;
  @state() private review: ReviewSummary | undefined;
  @state() private stands: "open" | "attached" | { readonly refused: string } = "open";

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("backtest")) void this.#readReview();
  }

  async #readReview(): Promise<void> {
    const { power } = this.backtest ?? {};
    this.stands = "open";
    // Whoever may not see reviews attaches nothing.
    const reviews = power === undefined ? [] : await listReviews({ power }).catch(() => []);
    this.review = reviews.find(({ state: at }) => !ENDED.has(at));
  }

  private readonly handleAttach = async (): Promise<void> => {
    const { backtest, review } = this;
    if (backtest === undefined || review === undefined) return;
    try {
      await attachBacktest(review.id, backtest.id);
      this.stands = "attached";
    } catch (fault) {
      this.stands = {
        refused: fault instanceof RequestFailure ? (fault.problem?.detail ?? fault.message) : String(fault),
      };
    }
  };

  override render(): TemplateResult | typeof nothing {
    const { review, stands, backtest } = this;
    if (review === undefined || backtest?.result === undefined) return nothing;
    return html`<div class="row">
      ${
        stands === "attached"
          ? html`<span role="status">${say(WORDS.attached)}</span>`
          : html`<wa-button size="s" appearance="outlined" @click=${this.handleAttach}
              ><wa-icon slot="start" name="link"></wa-icon>${say(WORDS.attach)}</wa-button
            >`
      }
      <a href=${`/reviews/${review.id}`}>${say(WORDS.toReview)}</a>
      ${typeof stands === "object" ? html`<span role="alert">${stands.refused}</span>` : nothing}
    </div>`;
  }
}

/** A review in one of these states takes nothing more. */
const ENDED: ReadonlySet<string> = new Set(["inForce", "superseded", "withdrawn"]);
