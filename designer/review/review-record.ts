import "../backtest/sm-attached-backtest.ts";
import "../backtest/sm-run-backtest.ts";
import { html, nothing, type TemplateResult } from "lit";

import type { Review, ReviewView } from "../../engine/core/model/formats.generated.ts";
import { REVIEW_ACT_LABELS, REVIEW_ROLE_LABELS } from "../../engine/core/model/review-labels.ts";
import { showDay, showInstant } from "../language/formats.ts";
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

/** The backtests that are attached, whether one is needed, and the way to it. */
export function backtestList({ review, requirement, duties }: ReviewView): TemplateResult {
  const { backtests, rounds } = review;
  const isNeeded = duties.some(({ what }) => what === "backtest");
  const submitted = rounds.at(-1)?.revision;
  return html`
    ${isNeeded && requirement.backtest ? html`<p class="small">${say(WORDS.backtestNeeded(requirement.backtest.cases))}</p>` : nothing}
    ${
      backtests.length === 0
        ? html`<p class="quiet small">${say(WORDS.noBacktests)}</p>`
        : html`<ul class="plain">
            ${backtests.map(
              (attached) =>
                html`<li data-backtest=${attached.id}>
                  <sm-attached-backtest .attached=${attached}></sm-attached-backtest>
                  ${attached.recorded === undefined ? nothing : html`<p class="small quiet">${say(WORDS.onExamples(attached.recorded))}</p>`}
                  ${attached.digest === submitted ? nothing : badge("bad", "link-slash", WORDS.otherDraft)}
                  <code class="small quiet">${attached.digest}</code>
                </li>`,
            )}
          </ul>`
    }
    ${isNeeded ? runs(review) : nothing}
  `;
}

function runs({ id, power }: Review): TemplateResult {
  return html`<sm-run-backtest .review=${id} .power=${power} .label=${WORDS.testRecorded}></sm-run-backtest>
    <sm-run-backtest
      .review=${id}
      .power=${power}
      .request=${{ cases: "examples" }}
      .label=${WORDS.testExamples}
    ></sm-run-backtest>`;
}

/** Since when what was approved is piloted, what that came to, and the way to it. */
export function pilotCard({ review, isAsSubmitted }: ReviewView): TemplateResult | typeof nothing {
  const { id, power, pilot, state, backtests } = review;
  if (pilot === undefined) return nothing;
  const { begunBy, begunAt, revision } = pilot;
  const result = backtests.findLast(({ source, digest }) => source.from === begunAt && digest === revision);
  return html`<section class="card stack pilot">
    <h2>${say(WORDS.pilot)}</h2>
    <p class="small">${say(WORDS.pilotSince(begunBy.name, showInstant(begunAt)))}</p>
    <p class="small quiet">${say(WORDS.pilotMeans)}</p>
    ${
      result === undefined
        ? html`<p class="small">${say(WORDS.noPilotResult)}</p>`
        : html`<sm-attached-backtest .attached=${result}></sm-attached-backtest>`
    }
    ${
      state === "piloting" && isAsSubmitted
        ? html`<sm-run-backtest
            .review=${id}
            .power=${power}
            .request=${{ from: begunAt }}
            .label=${WORDS.seePilot}
          ></sm-run-backtest>`
        : nothing
    }
  </section>`;
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
          : html`<p><b>${say(WORDS.mustFollow(showDay(dueOn)))}</b></p>`
    }
  </section>`;
}
