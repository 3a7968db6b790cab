import "./sm-comment-form.ts";
import "./sm-comment-thread.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";

import type { CommentRequest, LocalizedText, ReviewView } from "../../engine/core/model/formats.generated.ts";
import { commentInReview } from "../api/reviews.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { supervisionStyles } from "../supervision/page.styles.ts";
import { COMMENT_WORDS } from "./comment-words.ts";
import { tryAction } from "./review-action.ts";
import type { SmCommentForm } from "./sm-comment-form.ts";

/**
 * What was said in a review: the comments that are not settled or all, and a form for another one.
 *
 * @fires sm-review-changed, sm-review-outdated, sm-element-chosen
 */
@customElement("sm-review-comments")
export class SmReviewComments extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    supervisionStyles,
    css`
      :host {
        gap: 0.7rem;
        padding: 0;
      }
      .section button {
        padding: 0.25rem 0.9rem;
        border: 0;
        border-radius: 6px;
        background: none;
        color: var(--wa-color-text-normal);
        font: inherit;
        font-size: var(--wa-font-size-s);
        cursor: pointer;
      }
      .section button[aria-pressed="true"] {
        background: var(--wa-color-surface-default);
        font-weight: 600;
      }
      .section {
        justify-self: start;
      }
    `,
  ];

  @property({ attribute: false }) view: ReviewView | undefined;
  /** What a new comment is about, by what was chosen on the map. */
  @property() target = "";

  @query("sm-comment-form") private readonly form!: SmCommentForm | null;
  @state() private isAllShown = false;
  @state() private told: LocalizedText | string | undefined;

  async #comment({ review }: ReviewView, comment: CommentRequest): Promise<void> {
    const outcome = await tryAction(this, () => commentInReview(review.id, comment));
    this.told = outcome.ok ? undefined : outcome.why;
    if (outcome.ok) this.form?.clear();
  }

  override render(): TemplateResult | typeof nothing {
    const { view } = this;
    if (view === undefined) return nothing;
    const { comments } = view.review;
    const open = comments.filter(({ resolved }) => resolved === undefined);
    const shown = this.isAllShown ? comments : open;
    return html`
      <div class="section on-screen" role="group" aria-label=${say(COMMENT_WORDS.show)}>
        ${this.#choice(COMMENT_WORDS.showOpen(open.length), false)}
        ${this.#choice(COMMENT_WORDS.showAll(comments.length), true)}
      </div>
      ${
        shown.length === 0
          ? html`<p class="quiet small" role="status">
              ${say(comments.length === 0 ? COMMENT_WORDS.none : COMMENT_WORDS.noneOpen)}
            </p>`
          : repeat(
              shown,
              ({ id }) => id,
              (comment) => html`<sm-comment-thread .view=${view} .comment=${comment}></sm-comment-thread>`,
            )
      }
      ${
        view.duties.length === 0
          ? nothing
          : html`<sm-comment-form
              .view=${view}
              .target=${this.target}
              .told=${this.told}
              @sm-comment-written=${({ detail }: CustomEvent<CommentRequest>) => this.#comment(view, detail)}
            ></sm-comment-form>`
      }
    `;
  }

  #choice(words: LocalizedText, isAll: boolean): TemplateResult {
    return html`<button aria-pressed=${this.isAllShown === isAll} @click=${() => (this.isAllShown = isAll)}>
      ${say(words)}
    </button>`;
  }
}
