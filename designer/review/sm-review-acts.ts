import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/dialog/dialog.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { LocalizedText, ReviewActName, ReviewView } from "../../engine/core/model/formats.generated.ts";
import { reviewRolesInWords } from "../../engine/core/model/review-labels.ts";
import { actInReview } from "../api/reviews.ts";
import { showDay } from "../language/formats.ts";
import { say } from "../language/language.ts";
import { fieldStyles } from "../styles/plain-fields.ts";
import { shared } from "../styles/shared.ts";
import { badge } from "../supervision/badges.ts";
import { supervisionStyles } from "../supervision/page.styles.ts";
import { ACT_WORDS, TAKE_UP_WORDS, type ActWords } from "./act-words.ts";
import { tryAction } from "./review-action.ts";
import { WORDS } from "./words.ts";
import { longText } from "./long-text.ts";
import { told, toldStyles } from "./told.ts";

/**
 * What comes next in a review, by whom and until when, and a button for everything that this person may do now; what he may
 * not do is told with its reason.
 *
 * @fires sm-review-changed `detail` is the reply with the review as it now is
 * @fires sm-review-outdated somebody else was quicker
 */
@customElement("sm-review-acts")
export class SmReviewActs extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    fieldStyles,
    supervisionStyles,
    toldStyles,
    css`
      :host {
        gap: 0.7rem;
        padding: 0;
      }
      ul {
        display: grid;
        gap: 0.35rem;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      .what {
        font-weight: 600;
      }
      details ul {
        padding-block-start: 0.4rem;
        font-size: var(--wa-font-size-s);
      }
      summary {
        cursor: pointer;
        color: var(--wa-color-text-quiet);
        font-size: var(--wa-font-size-s);
      }
      wa-dialog {
        --width: 36rem;
      }
      .stack {
        display: grid;
        gap: 0.8rem;
      }
      @media print {
        .buttons,
        details {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) view: ReviewView | undefined;
  @property() revision = "";

  @state() private asked: ReviewActName | undefined;
  @state() private reason = "";
  @state() private told: LocalizedText | string | undefined;
  @state() private busy = false;

  async #act(view: ReviewView, act: ReviewActName): Promise<void> {
    const reason = this.reason.trim();
    this.busy = true;
    const outcome = await tryAction(this, () =>
      actInReview(view.review.id, { act, ...(reason !== "" && { reason }) }, this.revision),
    );
    this.busy = false;
    this.told = outcome.ok ? undefined : outcome.why;
    if (!outcome.ok && !outcome.isConflict) return;
    this.asked = undefined;
    this.reason = "";
  }

  #ask(act: ReviewActName): void {
    this.told = undefined;
    this.reason = "";
    this.asked = act;
  }

  override render(): TemplateResult | typeof nothing {
    const { view } = this;
    if (view === undefined) return nothing;
    const isOver = view.duties.length === 0;
    return html`
      ${
        isOver
          ? html`<p class="quiet">${say(WORDS.over)}</p>`
          : html`<ul>
              ${view.duties.map((duty) => this.#duty(view, duty))}
            </ul>`
      }
      ${this.#otherWaits(view)}
      <div class="row buttons">${this.#buttons(view)}</div>
      ${isOver ? nothing : this.#refusals(view)}
      <div role="status">${this.asked === undefined ? told(this.told) : nothing}</div>
      ${this.asked === undefined ? nothing : this.#dialog(view, this.asked)}
    `;
  }

  #duty({ waits }: ReviewView, { what, words, roles, dueOn }: ReviewView["duties"][number]): TemplateResult {
    return html`<li class="row">
      <span class="what">${say(words)}</span>
      <span class="quiet small">${say(WORDS.by(reviewRolesInWords(roles)))}</span>
      ${dueOn === undefined ? nothing : html`<span class="quiet small">${say(WORDS.dueOn(showDay(dueOn)))}</span>`}
      ${waits.some(({ why }) => why === what) ? badge("warn", "user", WORDS.forYou) : nothing}
    </li>`;
  }

  /** What else waits for the person: mentions, and comments to be answered. */
  #otherWaits({ waits, duties }: ReviewView): TemplateResult | typeof nothing {
    const others = waits.filter(({ why }) => !duties.some(({ what }) => what === why));
    if (others.length === 0) return nothing;
    return html`<ul>
      ${others.map(({ words }) => html`<li class="row">${say(words)} ${badge("warn", "user", WORDS.forYou)}</li>`)}
    </ul>`;
  }

  #buttons(view: ReviewView): TemplateResult {
    const possible = ACT_WORDS.filter(({ act }) =>
      view.acts.some((one) => one.act === act && one.refusal === undefined),
    );
    const { power } = view.review;
    return html`${possible.map(
        ({ act, look }) =>
          html`<wa-button
            size="s"
            data-act=${act}
            variant=${look}
            appearance=${look === "brand" ? "accent" : "outlined"}
            @click=${() => this.#ask(act)}
            >${say(wordsOf(act, view).label)}</wa-button
          >`,
      )}<a class="small" href=${`/powers/${power}/map`}>${say(WORDS.toPower)}</a>`;
  }

  #refusals(view: ReviewView): TemplateResult | typeof nothing {
    const refused = view.acts.flatMap(({ act, refusal }) => {
      const words = ACT_WORDS.find((one) => one.act === act);
      return refusal === undefined || words === undefined ? [] : [{ label: wordsOf(act, view).label, refusal }];
    });
    if (refused.length === 0) return nothing;
    return html`<details>
      <summary>${say(WORDS.mayNot)}</summary>
      <ul>
        ${refused.map(({ label, refusal }) => html`<li><b>${say(label)}</b>${say(WORDS.colon)}${say(refusal)}</li>`)}
      </ul>
    </details>`;
  }

  #dialog(view: ReviewView, act: ReviewActName): TemplateResult {
    const { label, tells, reason, isReasonNeeded } = wordsOf(act, view);
    const handleHidden = (event: Event): void => {
      if (event.target === event.currentTarget) this.asked = undefined;
    };
    return html`<wa-dialog open label=${say(label)} @wa-after-hide=${handleHidden}>
      <div class="stack">
        <p>${say(tells)}</p>
        ${
          reason === undefined
            ? nothing
            : longText(
                reason,
                { name: "reason", value: this.reason, isNeeded: isReasonNeeded === true },
                (text) => (this.reason = text),
              )
        }
        ${told(this.told)}
      </div>
      <wa-button slot="footer" appearance="outlined" data-dialog="close">${say(WORDS.cancel)}</wa-button>
      <wa-button
        slot="footer"
        class="do"
        variant="brand"
        ?loading=${this.busy}
        ?disabled=${isReasonNeeded === true && this.reason.trim() === ""}
        @click=${() => this.#act(view, act)}
        >${say(label)}</wa-button
      >
    </wa-dialog>`;
  }
}

function wordsOf(act: ReviewActName, { review }: ReviewView): ActWords {
  if (act === "advance" && review.state === "submitted") return TAKE_UP_WORDS;
  const words = ACT_WORDS.find((one) => one.act === act);
  if (words === undefined) throw new Error(`no words for ${act}`);
  return words;
}
