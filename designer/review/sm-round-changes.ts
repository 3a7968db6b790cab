import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { Review } from "../../engine/core/model/formats.generated.ts";
import { getRoundDiff, type RoundDiff } from "../api/reviews.ts";
import { valueOf } from "../elements/form-values.ts";
import { showInstant } from "../language/formats.ts";
import { say } from "../language/language.ts";
import { fieldStyles } from "../styles/plain-fields.ts";
import { shared } from "../styles/shared.ts";
import { unreachable } from "../supervision/not-read.ts";
import { supervisionStyles } from "../supervision/page.styles.ts";
import { WORDS } from "./words.ts";

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
    `,
  ];

  @property({ attribute: false }) review: Review | undefined;

  /** Which submission is shown, counted from 1; the last one unless another was chosen. */
  @state() private chosen: number | undefined;
  @state() private against: "before" | "base" = "before";
  @state() private shown: RoundDiff | undefined;
  @state() private failed = false;
  #asked = "";

  protected override updated(_changed: PropertyValues): void {
    const { review } = this;
    if (review === undefined) return;
    const submission = this.chosen ?? review.rounds.length;
    const asked = `${review.id} ${submission} ${this.against}`;
    if (asked !== this.#asked) void this.#read(review, submission, asked);
  }

  async #read({ id }: Review, submission: number, asked: string): Promise<void> {
    this.#asked = asked;
    this.failed = false;
    try {
      const shown = await getRoundDiff(id, submission, this.against);
      if (this.#asked === asked) this.shown = shown;
    } catch {
      if (this.#asked === asked) this.failed = true;
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
    if (this.failed) return unreachable(() => (this.#asked = ""));
    if (shown === undefined) return html`<p class="quiet small" role="status">${say(WORDS.loading)}</p>`;
    const { diff } = shown;
    if (diff === undefined) return html`<p class="small">${say(WORDS.newPower)}</p>`;
    if (diff.changes.length === 0) return html`<p class="quiet small">${say(WORDS.noChanges)}</p>`;
    return html`<ul>
      ${diff.changes.map(
        ({ title, what, before, after }) =>
          html`<li>
            ${say(title)} ${what === undefined ? nothing : say(what)}
            <div class="small quiet">
              ${before?.words === undefined ? nothing : say(before.words)} →
              ${after?.words === undefined ? nothing : say(after.words)}
            </div>
          </li>`,
      )}
    </ul>`;
  }
}
