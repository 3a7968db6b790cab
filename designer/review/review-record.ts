import "../backtest/sm-attached-backtest.ts";
import { html, nothing, type TemplateResult } from "lit";

import type { ReviewView } from "../../engine/core/model/formats.generated.ts";
import { REVIEW_ACT_LABELS, REVIEW_ROLE_LABELS } from "../../engine/core/model/review-labels.ts";
import { showInstant } from "../language/formats.ts";
import { say } from "../language/language.ts";
import { badge } from "../supervision/badges.ts";
import { WORDS } from "./words.ts";

/** Who counter-signed, under what, and whether it still holds; and who approved. */
export function signatureList({ review, signature }: ReviewView): TemplateResult {
  const approvals = review.rounds.flatMap(({ outcome }) => (outcome?.kind === "approved" ? [outcome] : []));
  if (review.signatures.length + approvals.length === 0)
    return html`<p class="quiet small">${say(WORDS.noSignatures)}</p>`;
  return html`<ul class="plain">
    ${review.signatures.map((one) => {
      const holds = signature !== undefined && one.at === signature.at && one.by.id === signature.by.id;
      const isOver = review.state === "inForce" && one.revision === review.rounds.at(-1)?.revision;
      return html`<li>
        <div class="row">
          <b>${one.by.name}</b> ${say(REVIEW_ROLE_LABELS[one.role])} · ${say(WORDS.sign)} · ${showInstant(one.at)}
          ${holds || isOver ? badge("good", "check", WORDS.signatureHolds) : badge("bad", "link-slash", WORDS.signatureVoid)}
        </div>
        <code class="small quiet">${one.revision}</code>
      </li>`;
    })}
    ${approvals.map(
      ({ by, at, reason }) =>
        html`<li>
          <div class="row">
            <b>${by.name}</b> ${say(WORDS.approve)} · ${showInstant(at)} ${badge("good", "check", WORDS.approve)}
          </div>
          ${reason === undefined ? nothing : html`<p class="small">${reason}</p>`}
        </li>`,
    )}
  </ul>`;
}

/** Everything that was done in a review, in its order. */
export function historyTable({ review }: ReviewView): TemplateResult {
  return html`<ol class="history">
    ${review.history.map(
      ({ act, by, at, round, reason }) =>
        html`<li>
          <span class="row"
            ><b>${say(REVIEW_ACT_LABELS[act])}</b> ${by.name}
            <span class="quiet small"
              >${showInstant(at)}${round === undefined ? nothing : html` · ${say(WORDS.up(round))}`}</span
            ></span
          >
          ${reason === undefined ? nothing : html`<p class="small reason">${reason}</p>`}
        </li>`,
    )}
  </ol>`;
}

/** The backtests that are attached, or that there is none and whether one is needed. */
export function backtestList({ review, requirement }: ReviewView): TemplateResult {
  if (review.backtests.length === 0)
    return html`<p class="quiet small">${say(requirement.backtest ? WORDS.backtestNeeded : WORDS.noBacktests)}</p>`;
  return html`<ul class="plain">
    ${review.backtests.map(
      (attached) =>
        html`<li data-backtest=${attached.id}>
          <sm-attached-backtest .attached=${attached}></sm-attached-backtest>
          <code class="small quiet">${attached.digest}</code>
        </li>`,
    )}
  </ul>`;
}

/** Why it was published before its review, by whom, and when the review is due. */
export function emergencyCard({ review: { emergency } }: ReviewView): TemplateResult | typeof nothing {
  if (emergency === undefined) return nothing;
  const { reason, declaredBy, declaredAt, confirmedBy, confirmedAt, dueOn, reviewedAt } = emergency;
  return html`<section class="card stack emergency ${reviewedAt === undefined ? "" : "settled"}">
    <h2>${say(WORDS.emergency)}</h2>
    <p class="reason">${reason}</p>
    <p class="small">
      ${say(WORDS.declared(declaredBy.name, showInstant(declaredAt)))} ·
      ${
        confirmedBy === undefined || confirmedAt === undefined
          ? say(WORDS.notConfirmed)
          : say(WORDS.confirmed(confirmedBy.name, showInstant(confirmedAt)))
      }
    </p>
    ${
      reviewedAt !== undefined
        ? html`<p class="small">${say(WORDS.reviewedAt(showInstant(reviewedAt)))}</p>`
        : dueOn === undefined
          ? nothing
          : html`<p><b>${say(WORDS.mustFollow(dueOn))}</b></p>`
    }
  </section>`;
}
