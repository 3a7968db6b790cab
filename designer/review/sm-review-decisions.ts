import "@awesome.me/webawesome/dist/components/button/button.js";
import "../elements/sm-grade.ts";
import "./sm-decision-form.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";

import type {
  DecisionRequest,
  Law,
  LocalizedText,
  ReviewedRiskPoint,
  ReviewView,
  RiskPointDecision,
} from "../../engine/core/model/formats.generated.ts";
import { DECISION_LABELS } from "../../engine/core/model/review-labels.ts";
import { actInReview } from "../api/reviews.ts";
import { citedWords } from "../../engine/core/model/cited-words.ts";
import { showInstant } from "../language/formats.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { badge } from "../supervision/badges.ts";
import { supervisionStyles } from "../supervision/page.styles.ts";
import { DECISION_WORDS } from "./decision-words.ts";
import { tryAction } from "./review-action.ts";

const LOOKS = { approve: ["good", "check"], change: ["warn", "pen"], reject: ["bad", "xmark"] } as const;

/**
 * The risk points of the round that went up last: which must be decided, what was decided on each with its law, and the form
 * for it where this person may decide.
 *
 * @fires sm-review-changed, sm-review-outdated
 * @fires sm-element-chosen `detail` is the id of a step
 */
@customElement("sm-review-decisions")
export class SmReviewDecisions extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    supervisionStyles,
    css`
      :host {
        gap: 0.6rem;
        padding: 0;
      }
      table {
        font-size: var(--wa-font-size-s);
      }
      .step {
        padding: 0;
        border: 0;
        background: none;
        color: var(--wa-color-text-link);
        font: inherit;
        text-align: start;
        cursor: pointer;
      }
      .step:hover {
        text-decoration: underline;
      }
      .reason {
        white-space: pre-wrap;
      }
      /* Where it is narrow the decision stands below its risk point. */
      @media (width < 48rem) {
        table,
        tbody {
          display: block;
        }
        thead {
          display: none;
        }
        tr {
          display: grid;
          grid-template-columns: minmax(0, 1fr) auto;
          gap: 0.35rem 0.75rem;
          padding-block: 0.6rem;
          border-block-end: 1px solid var(--wa-color-surface-border);
        }
        td {
          padding: 0;
          border: 0;
          word-break: normal;
        }
        td:nth-child(n + 3) {
          grid-column: 1 / -1;
        }
      }
      @media print {
        wa-button {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) view: ReviewView | undefined;
  @property() revision = "";
  @property({ attribute: false }) laws: readonly Law[] = [];

  @state() private deciding: ReviewedRiskPoint | undefined;
  @state() private told: LocalizedText | string | undefined;

  async #decide({ review }: ReviewView, decided: DecisionRequest): Promise<void> {
    const judged = review.rounds.at(-1)?.revision;
    const decision = { ...decided, ...(judged !== undefined && { revision: judged }) };
    const outcome = await tryAction(this, () => actInReview(review.id, { act: "decide", decision }, this.revision));
    this.told = outcome.ok ? undefined : outcome.why;
    if (outcome.ok) this.deciding = undefined;
  }

  #choose(step: string): void {
    this.dispatchEvent(new CustomEvent("sm-element-chosen", { detail: step, bubbles: true, composed: true }));
  }

  override render(): TemplateResult | typeof nothing {
    const { view } = this;
    const round = view?.review.rounds.at(-1);
    if (view === undefined || round === undefined) return nothing;
    if (round.riskPoints.length === 0) return html`<p class="quiet">${say(DECISION_WORDS.none)}</p>`;
    const mayDecide = view.acts.some(({ act, refusal }) => act === "decide" && refusal === undefined);
    return html`
      <p class="small quiet" role="status">${say(DECISION_WORDS.left(view.undecided.length))}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">${say(DECISION_WORDS.riskPoint)}</th>
            <th scope="col">${say(DECISION_WORDS.draftGrade)}</th>
            <th scope="col">${say(DECISION_WORDS.decision)}</th>
            ${mayDecide ? html`<th scope="col"><span class="visually-hidden">${say(DECISION_WORDS.decide)}</span></th>` : nothing}
          </tr>
        </thead>
        <tbody>
          ${repeat(
            round.riskPoints,
            ({ id }) => id,
            (point) => this.#row(view, point, mayDecide),
          )}
        </tbody>
      </table>
      ${
        this.deciding === undefined
          ? nothing
          : html`<sm-decision-form
              .point=${this.deciding}
              .laws=${this.laws}
              .told=${this.told}
              @sm-decided=${({ detail }: CustomEvent<DecisionRequest>) => this.#decide(view, detail)}
              @sm-dialog-closed=${() => (this.deciding = undefined)}
            ></sm-decision-form>`
      }
    `;
  }

  #row({ review, undecided }: ReviewView, point: ReviewedRiskPoint, mayDecide: boolean): TemplateResult {
    const decisions = review.rounds.at(-1)?.decisions.filter(({ riskPoint }) => riskPoint === point.id) ?? [];
    const last = decisions.at(-1);
    const isWanted = undecided.includes(point.id);
    const handleOpen = (): void => {
      this.told = undefined;
      this.deciding = point;
    };
    return html`<tr data-point=${point.id}>
      <td>
        <div class="row">
          <button class="step" @click=${() => this.#choose(point.step)}>${say(point.stepTitle)}</button>
          ${point.touched ? badge("info", "pen", DECISION_WORDS.touched) : nothing}
          ${point.removed === true ? badge("bad", "trash", DECISION_WORDS.removed) : nothing}
        </div>
        <div>${say(point.text)}</div>
      </td>
      <td><sm-grade .grade=${point.grade}></sm-grade></td>
      <td>${last === undefined || isWanted ? pending(isWanted) : this.#decision(last, decisions.length)}</td>
      ${
        mayDecide
          ? html`<td>
              ${
                isWanted || last !== undefined
                  ? html`<wa-button
                      size="s"
                      variant=${isWanted ? "brand" : "neutral"}
                      appearance=${isWanted ? "accent" : "outlined"}
                      @click=${handleOpen}
                      >${say(last === undefined ? DECISION_WORDS.decide : DECISION_WORDS.again)}</wa-button
                    >`
                  : nothing
              }
            </td>`
          : nothing
      }
    </tr>`;
  }

  #decision({ outcome, grade, reason, basis, by, at }: RiskPointDecision, times: number): TemplateResult {
    const [look, icon] = LOOKS[outcome];
    return html`<div class="row">
        ${badge(look, icon, DECISION_LABELS[outcome])} <sm-grade .grade=${grade}></sm-grade>
        <span class="quiet">${by.name} · ${showInstant(at)}</span>
      </div>
      <div class="reason">${reason}</div>
      <div class="quiet">${say(citedWords(basis, this.laws))}</div>
      ${times > 1 ? html`<div class="quiet">${say(DECISION_WORDS.earlier(times - 1))}</div>` : nothing}`;
  }
}

function pending(isWanted: boolean): TemplateResult {
  return isWanted
    ? badge("warn", "hourglass-half", DECISION_WORDS.mustDecide)
    : html`<span class="quiet">${say(DECISION_WORDS.notNeeded)}</span>`;
}
