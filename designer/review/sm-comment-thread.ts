import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "./sm-comment-form.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";

import type {
  CommentRequest,
  LocalizedText,
  ReviewComment,
  ReviewMentions,
  ReviewView,
} from "../../engine/core/model/formats.generated.ts";
import { ANCHOR_PART_LABELS, REVIEW_ROLE_LABELS } from "../../engine/core/model/review-labels.ts";
import { answerComment, resolveComment } from "../api/reviews.ts";
import { showInstant } from "../language/formats.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { badge } from "../supervision/badges.ts";
import { supervisionStyles } from "../supervision/page.styles.ts";
import { COMMENT_WORDS } from "./comment-words.ts";
import { tryAction } from "./review-action.ts";
import type { SmCommentForm } from "./sm-comment-form.ts";
import { WORDS } from "./words.ts";
import { told, toldStyles } from "./told.ts";

/**
 * One comment with what it is about, its answers, and the ways to answer and to settle it.
 *
 * @fires sm-review-changed, sm-review-outdated
 * @fires sm-element-chosen `detail` is the id of the element of the map that it is about
 */
@customElement("sm-comment-thread")
export class SmCommentThread extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    supervisionStyles,
    toldStyles,
    css`
      :host {
        display: block;
        padding: 0;
      }
      article {
        display: grid;
        gap: 0.4rem;
        padding: 0.7rem 0.9rem;
        border: 1px solid var(--wa-color-surface-border);
        border-inline-start: 4px solid var(--sm-grade-b-fill);
        border-radius: 6px;
        break-inside: avoid;
      }
      article.resolved {
        border-inline-start-color: var(--sm-clear);
      }
      .text {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      .answer {
        display: grid;
        gap: 0.1rem;
        padding-inline-start: 0.8rem;
        border-inline-start: 3px solid var(--wa-color-surface-border);
      }
      .anchor {
        padding: 0;
        border: 0;
        background: none;
        color: var(--wa-color-text-link);
        font: inherit;
        text-align: start;
        cursor: pointer;
      }
      @media print {
        wa-button {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) view: ReviewView | undefined;
  @property({ attribute: false }) comment: ReviewComment | undefined;

  @query("sm-comment-form") private readonly form!: SmCommentForm | null;
  @state() private answering = false;
  @state() private told: LocalizedText | string | undefined;

  async #answer(view: ReviewView, comment: ReviewComment, answer: CommentRequest): Promise<void> {
    const outcome = await tryAction(this, () => answerComment(view.review.id, comment.id, answer));
    this.told = outcome.ok ? undefined : outcome.why;
    if (!outcome.ok) return;
    this.form?.clear();
    this.answering = false;
  }

  async #resolve({ review }: ReviewView, { id, resolved }: ReviewComment): Promise<void> {
    const outcome = await tryAction(this, () => resolveComment(review.id, id, resolved === undefined));
    this.told = outcome.ok ? undefined : outcome.why;
  }

  override render(): TemplateResult | typeof nothing {
    const { view, comment } = this;
    if (view === undefined || comment === undefined) return nothing;
    const { by, at, text, replies, resolved, mentions, round } = comment;
    return html`<article class=${resolved === undefined ? "" : "resolved"} data-comment=${comment.id}>
      <div class="row">${this.#anchor(view, comment)}<span class="grow"></span>${stateBadge(comment)}</div>
      <p class="text">${text}</p>
      <p class="small quiet">
        ${by.name} · ${showInstant(at)} · ${say(COMMENT_WORDS.inSubmission(round))} ${mentioned(mentions)}
      </p>
      ${replies.map(
        (reply) =>
          html`<div class="answer">
            <p class="text">${reply.text}</p>
            <p class="small quiet">${reply.by.name} · ${showInstant(reply.at)} ${mentioned(reply.mentions)}</p>
          </div>`,
      )}
      ${
        resolved === undefined
          ? nothing
          : html`<p class="small quiet">
              ${say(COMMENT_WORDS.resolvedBy(resolved.by.name, showInstant(resolved.at)))}
            </p>`
      }
      ${view.duties.length === 0 ? nothing : this.#tools(view, comment)} ${this.answering ? nothing : told(this.told)}
    </article>`;
  }

  #anchor({ anchors }: ReviewView, { id, anchor }: ReviewComment): TemplateResult {
    if (anchor === undefined) return html`<span class="small quiet">${say(COMMENT_WORDS.whole)}</span>`;
    const { standing = "there", title } = anchors[id] ?? {};
    const name = title ?? anchor.quote;
    const shown = name === undefined ? (anchor.name ?? "") : say(name);
    const part = say(ANCHOR_PART_LABELS[anchor.part]);
    const handleShow = (): void => {
      const detail = anchor.name ?? "";
      this.dispatchEvent(new CustomEvent("sm-element-chosen", { detail, bubbles: true, composed: true }));
    };
    return html`<span class="small"
        >${part}${say(WORDS.colon)}${
          anchor.part === "map" && standing !== "gone"
            ? html`<button class="anchor" @click=${handleShow}>${shown}</button>`
            : html`<b>${shown}</b>`
        }</span
      >
      ${standing === "there" ? nothing : badge(standing === "gone" ? "bad" : "warn", "link-slash", COMMENT_WORDS.standing[standing])}
      ${
        standing === "renamed" && anchor.quote !== undefined
          ? html`<span class="small quiet">${say(COMMENT_WORDS.calledThen(anchor.quote))}</span>`
          : nothing
      }`;
  }

  #tools(view: ReviewView, comment: ReviewComment): TemplateResult {
    if (this.answering)
      return html`<sm-comment-form
        answers
        .view=${view}
        .told=${this.told}
        @sm-comment-written=${({ detail }: CustomEvent<CommentRequest>) => this.#answer(view, comment, detail)}
        ><wa-button size="s" appearance="plain" @click=${() => (this.answering = false)}
          >${say(COMMENT_WORDS.cancel)}</wa-button
        ></sm-comment-form
      >`;
    const { resolved } = comment;
    return html`<div class="row">
      ${
        resolved === undefined
          ? html`<wa-button size="s" class="answer-it" appearance="outlined" @click=${() => (this.answering = true)}
              >${say(COMMENT_WORDS.answer)}</wa-button
            >`
          : nothing
      }
      <wa-button size="s" class="settle" appearance="plain" @click=${() => this.#resolve(view, comment)}
        >${say(resolved === undefined ? COMMENT_WORDS.resolve : COMMENT_WORDS.reopen)}</wa-button
      >
    </div>`;
  }
}

function stateBadge({ resolved, replies }: ReviewComment): TemplateResult {
  if (resolved !== undefined) return badge("good", "check", COMMENT_WORDS.resolved);
  if (replies.length > 0) return badge("info", "comment", COMMENT_WORDS.answered);
  return badge("warn", "circle-question", COMMENT_WORDS.open);
}

function mentioned(mentions: ReviewMentions | undefined): TemplateResult | typeof nothing {
  if (mentions === undefined) return nothing;
  const people = (mentions.people ?? []).map(({ name }) => ({ zh: name, en: name }));
  const asked = [...people, ...(mentions.roles ?? []).map((role) => REVIEW_ROLE_LABELS[role])];
  const words = { zh: asked.map(({ zh }) => zh).join("、"), en: asked.map(({ en }) => en).join(", ") };
  return html`· ${say(COMMENT_WORDS.mentioned(words))}`;
}
