import "../diff/sm-policy-diff.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { LocalizedText, PolicyDiff, Review } from "../../engine/core/model/formats.generated.ts";
import { getRoundDiff, getRoundDocuments } from "../api/reviews.ts";
import type { ComparedState } from "../diff/sm-policy-diff.ts";
import { CANVAS_SLOT, canvasSlot } from "../elements/canvas-in-document.ts";
import { valueOf } from "../elements/form-values.ts";
import { showInstant } from "../language/formats.ts";
import { say } from "../language/language.ts";
import { fieldStyles } from "../styles/plain-fields.ts";
import { shared } from "../styles/shared.ts";
import { partNotRead } from "../supervision/not-read.ts";
import { supervisionStyles } from "../supervision/page.styles.ts";
import { WORDS } from "./words.ts";

/** What a submission changes, with both states; without a diff there was nothing before. */
type Changes = { readonly diff?: PolicyDiff; readonly earlier?: ComparedState; readonly later: ComparedState };

/** What each submission of a review changes: against the one before, or against the version that the draft began from. */
@customElement("sm-round-changes")
export class SmRoundChanges extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    fieldStyles,
    supervisionStyles,
    css`
      :host {
        gap: 0.6rem;
        padding: 0;
      }
      sm-policy-diff {
        --sm-diff-surface: var(--wa-color-surface-default);
      }
    `,
  ];

  @property({ attribute: false }) review: Review | undefined;

  /** Which submission is shown, counted from 1; the last one unless another was chosen. */
  @state() private chosen: number | undefined;
  @state() private against: "before" | "base" = "before";
  @state() private shown: Changes | undefined;
  @state() private failure: unknown;
  #asked = "";

  protected override updated(_changed: PropertyValues): void {
    const { review } = this;
    if (review === undefined) return;
    const submission = this.chosen ?? review.rounds.length;
    const asked = `${review.id} ${submission} ${this.against}`;
    if (asked !== this.#asked) void this.#read(review, submission, asked);
  }

  async #read(review: Review, submission: number, asked: string): Promise<void> {
    this.#asked = asked;
    this.failure = undefined;
    try {
      const shown = await readChanges(review, submission, this.against);
      if (this.#asked === asked) this.shown = shown;
    } catch (fault) {
      if (this.#asked === asked) this.failure = fault;
    }
  }

  override render(): TemplateResult | typeof nothing {
    const { review } = this;
    if (review === undefined) return nothing;
    const submission = this.chosen ?? review.rounds.length;
    const round = review.rounds[submission - 1];
    return html`
      <div class="row on-screen">
        <label class="field"
          ><span class="visually-hidden">${say(WORDS.submissions)}</span
          ><select class="submission" @change=${(event: Event) => (this.chosen = Number(valueOf(event)))}>
            ${review.rounds.map(
              ({ number }, place) =>
                html`<option value=${place + 1} ?selected=${place + 1 === submission}>
                  ${say(WORDS.submission(number, place + 1))}
                </option>`,
            )}
          </select></label
        >
        ${review.base === undefined ? nothing : this.#comparisons(review.base, submission)}
      </div>
      ${
        round === undefined
          ? nothing
          : html`<p class="small">
              <span class="quiet">${round.submittedBy.name} · ${showInstant(round.submittedAt)}</span>
              ${round.note ?? ""}
            </p>`
      }
      ${this.#changes()}
    `;
  }

  #comparisons(base: number, submission: number): TemplateResult {
    return html`<label class="field"
      ><span class="visually-hidden">${say(WORDS.againstBefore)}</span
      ><select
        class="against"
        @change=${(event: Event) => (this.against = valueOf(event) === "base" ? "base" : "before")}
      >
        ${
          submission === 1
            ? nothing
            : html`<option value="before" ?selected=${this.against === "before"}>${say(WORDS.againstBefore)}</option>`
        }
        <option value="base" ?selected=${this.against === "base" || submission === 1}>
          ${say(WORDS.againstBase(base))}
        </option>
      </select></label
    >`;
  }

  #changes(): TemplateResult {
    const { shown } = this;
    if (this.failure !== undefined) return partNotRead(this.failure, () => (this.#asked = ""));
    if (shown === undefined) return html`<p class="quiet small" role="status">${say(WORDS.loading)}</p>`;
    const { diff, earlier, later } = shown;
    if (diff === undefined || earlier === undefined) return html`<p class="small">${say(WORDS.newPower)}</p>`;
    return html`<sm-policy-diff .diff=${diff} .earlier=${earlier} .later=${later}
      >${canvasSlot("earlier-canvas")}${CANVAS_SLOT}</sm-policy-diff
    >`;
  }
}

/** The diff of a submission with both states that it compares. @throws RequestFailure */
async function readChanges({ id, rounds }: Review, submission: number, against: "before" | "base"): Promise<Changes> {
  const [{ diff, from }, after] = await Promise.all([
    getRoundDiff(id, submission, against),
    getRoundDocuments(id, submission),
  ]);
  const later = { title: titleOf(rounds, submission), documents: after.documents };
  if (from === undefined) return { later };
  const isVersion = "version" in from;
  const first = isVersion && submission > 1 ? await getRoundDocuments(id, 1) : after;
  if (first.before === undefined || diff === undefined) return { later };
  const title = isVersion ? WORDS.versionIs(from.version) : titleOf(rounds, from.submission);
  return { diff, earlier: { title, documents: first.before }, later };
}

function titleOf(rounds: Review["rounds"], submission: number): LocalizedText {
  return WORDS.submission(rounds[submission - 1]?.number ?? 1, submission);
}
