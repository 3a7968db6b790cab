import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../elements/sm-grade.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";

import type { ReviewSummary } from "../../engine/core/model/formats.generated.ts";
import { reviewRolesInWords } from "../../engine/core/model/review-labels.ts";
import { listReviews } from "../api/reviews.ts";
import { place } from "../app/location.ts";
import { showDay, showInstant } from "../language/formats.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { badge } from "../supervision/badges.ts";
import { partNotRead } from "../supervision/not-read.ts";
import { supervisionStyles } from "../supervision/page.styles.ts";
import { reviewState } from "./review-badges.ts";
import { WORDS } from "./words.ts";

const VIEWS = [
  { mine: "waiting", title: WORDS.waiting },
  { mine: "involved", title: WORDS.involved },
  { mine: "", title: WORDS.all },
] as const;

/** The reviews that wait for the person who looks, those he took part in, or all: what is to be done next, and by when. */
@customElement("sm-reviews-page")
export class SmReviewsPage extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    supervisionStyles,
    css`
      td {
        vertical-align: middle;
      }
      .late {
        color: var(--sm-grade-a);
        font-weight: 600;
      }
      .red td:first-child {
        box-shadow: inset 4px 0 var(--sm-grade-a);
      }
      .for-you {
        font-weight: 600;
      }
      .for-you + .for-you {
        margin-block-start: 0.35rem;
      }
      .for-you .badge {
        margin-inline-start: 0.4rem;
      }
    `,
  ];

  @state() private reviews: readonly ReviewSummary[] | undefined;
  @state() private failure: unknown;
  #asked: string | undefined;

  protected override updated(_changed: PropertyValues): void {
    const mine = viewAsked();
    if (mine !== this.#asked) void this.#read(mine);
  }

  async #read(mine: string): Promise<void> {
    this.#asked = mine;
    try {
      const reviews = await listReviews({ mine });
      if (this.#asked !== mine) return;
      this.reviews = reviews;
      this.failure = undefined;
    } catch (fault) {
      if (this.#asked === mine) this.failure = fault;
    }
  }

  override render(): TemplateResult {
    const mine = viewAsked();
    return html`
      <header class="page-head">
        <h1>${say(WORDS.title)}</h1>
        <nav class="section" aria-label=${say(WORDS.views)}>
          ${VIEWS.map(
            (view) =>
              html`<a
                href=${view.mine === "waiting" ? "/reviews" : `/reviews?mine=${view.mine === "" ? "all" : view.mine}`}
                aria-current=${view.mine === mine ? "page" : nothing}
                >${say(view.title)}</a
              >`,
          )}
        </nav>
        <span class="grow"></span>
        <wa-button class="on-screen" size="s" appearance="outlined" @click=${() => print()}
          ><wa-icon slot="start" name="print"></wa-icon>${say(WORDS.print)}</wa-button
        >
      </header>
      <section class="card flush" aria-label=${say(WORDS.title)}>${this.#list(mine)}</section>
    `;
  }

  #list(mine: string): TemplateResult {
    if (this.failure !== undefined) return partNotRead(this.failure, () => void this.#read(mine));
    if (this.reviews === undefined) return html`<p class="empty quiet" role="status">${say(WORDS.loading)}</p>`;
    if (this.reviews.length === 0)
      return html`<div class="empty" role="status">
        <p>${say(mine === "waiting" ? WORDS.noneWaiting : WORDS.none)}</p>
        <p class="quiet small">${say(WORDS.howToBegin)}</p>
      </div>`;
    return html`<table>
      <thead>
        <tr>
          <th scope="col"><span class="visually-hidden">${say(WORDS.grade)}</span></th>
          <th scope="col">${say(WORDS.power)}</th>
          <th scope="col">${say(WORDS.round)}</th>
          <th scope="col">${say(WORDS.state)}</th>
          <th scope="col">${say(WORDS.next)}</th>
          <th scope="col">${say(WORDS.due)}</th>
          <th scope="col">${say(WORDS.opened)}</th>
        </tr>
      </thead>
      <tbody>
        ${repeat(this.reviews, ({ id }) => id, row)}
      </tbody>
    </table>`;
  }
}

function row(summary: ReviewSummary): TemplateResult {
  const { id, grade, title, organ, round, rounds, state: stands, openedBy, openedAt, openComments } = summary;
  return html`<tr class=${summary.afterReview === undefined ? "" : "red"} data-review=${id}>
    <td><sm-grade .grade=${grade}></sm-grade></td>
    <td>
      <a href=${`/reviews/${encodeURIComponent(id)}`}>${say(title)}</a>
      <div class="small quiet">${say(organ.title)}</div>
      ${summary.afterReview === undefined ? nothing : badge("bad", "triangle-exclamation", WORDS.afterReview)}
    </td>
    <td class="small">
      ${say(WORDS.roundOf(round, rounds))}
      ${openComments === 0 ? nothing : html`<div class="quiet">${say(WORDS.openComments(openComments))}</div>`}
    </td>
    <td>${reviewState(stands)}</td>
    <td class="small">${next(summary)}</td>
    <td class="small">${due(summary)}</td>
    <td class="small">
      ${openedBy.name}
      <div class="quiet">${showInstant(openedAt)}</div>
    </td>
  </tr>`;
}

function next({ waits, duties }: ReviewSummary): TemplateResult {
  if (waits.length > 0)
    return html`${waits.map(
      ({ words }) => html`<div class="for-you">${say(words)} ${badge("warn", "user", WORDS.forYou)}</div>`,
    )}`;
  return html`${duties.map(
    ({ words, roles }) =>
      html`<div>${say(words)}</div>
        <div class="quiet">${say(WORDS.by(reviewRolesInWords(roles)))}</div>`,
  )}`;
}

function due({ dueOn, isOverdue, afterReview }: ReviewSummary): TemplateResult {
  const days = [
    ...(afterReview?.dueOn === undefined
      ? []
      : [{ name: say(WORDS.afterReviewBy), day: afterReview.dueOn, isLate: afterReview.isOverdue }]),
    ...(dueOn === undefined
      ? []
      : [{ name: afterReview === undefined ? "" : say(WORDS.nextBy), day: dueOn, isLate: isOverdue }]),
  ];
  if (days.length === 0) return html`–`;
  return html`${days.map(
    ({ name, day, isLate }) =>
      html`<div class=${isLate ? "late" : ""}>
        ${name} ${showDay(day)} ${isLate ? badge("bad", "hourglass-half", WORDS.overdue) : nothing}
      </div>`,
  )}`;
}

/** Which reviews the address asks for; without more, those that wait for the person. */
function viewAsked(): string {
  const asked = place.value.query.get("mine");
  return asked === "all" ? "" : asked === "involved" ? "involved" : "waiting";
}
