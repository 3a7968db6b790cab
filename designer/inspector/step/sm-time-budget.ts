import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import type { TimeBudget } from "../../../engine/core/map/time-budget.ts";
import { timeWords } from "../../../engine/core/model/time-words.ts";
import { say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import { BUDGET_WORDS } from "./budget-words.ts";

/**
 * What the steps of one part of the map take together, against what the power commits itself to.
 *
 * @fires sm-path-chosen with the ids of the longest way
 */
@customElement("sm-time-budget")
export class SmTimeBudget extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: 0.35rem;
        padding: 0.6rem 0.7rem;
        font-size: var(--wa-font-size-s);
      }
      .bar {
        block-size: 0.5rem;
        overflow: hidden;
        border-radius: 0.25rem;
        background: var(--wa-color-surface-lowered);
        border: 1px solid var(--wa-color-surface-border);
      }
      .bar span {
        display: block;
        block-size: 100%;
        background: var(--wa-color-brand-50);
      }
      .over .bar span {
        background: var(--sm-grade-a);
      }
      .over strong {
        color: var(--sm-grade-a);
      }
      ul {
        margin: 0;
        padding-inline-start: 1.2rem;
      }
    `,
  ];

  @property({ attribute: false }) budget: TimeBudget | undefined;
  /** The step whose share is told, where it is told for one. */
  @property() step = "";

  override render(): TemplateResult | typeof nothing {
    const { budget, step } = this;
    if (budget === undefined) return nothing;
    const { unit, commitment, longest, slack, path } = budget;
    const share = budget.perStep.find((other) => other.step === step);
    const isOver = slack !== undefined && slack < 0;
    return html`<div class=${isOver ? "over" : ""}>
      <div class="row">
        <strong class="grow">${say(commitment?.title ?? BUDGET_WORDS.wholeRun)}</strong>
        <wa-button
          size="s"
          appearance="plain"
          title=${say(BUDGET_WORDS.showPath)}
          aria-label=${say(BUDGET_WORDS.showPath)}
          ?disabled=${path.length === 0}
          @click=${() => this.dispatchEvent(new CustomEvent("sm-path-chosen", { detail: path }))}
          ><wa-icon name="route"></wa-icon
        ></wa-button>
      </div>
      ${commitment === undefined ? nothing : bar(longest, commitment.amount)}
      <p>
        ${say(BUDGET_WORDS.sum(timeWords(longest, unit)))} ·
        ${say(commitment === undefined ? BUDGET_WORDS.noCommitment : BUDGET_WORDS.committed(timeWords(commitment.amount, unit)))}
        ${
          slack === undefined
            ? nothing
            : html`·
                <strong
                  >${say((isOver ? BUDGET_WORDS.over : BUDGET_WORDS.left)(timeWords(Math.abs(slack), unit)))}</strong
                >`
        }
      </p>
      ${
        share === undefined
          ? nothing
          : html`<p class="quiet">
              ${say(BUDGET_WORDS.thisStep(timeWords(share.amount, unit)))}${
                share.onPath ? nothing : html` · ${say(BUDGET_WORDS.notOnPath)}`
              }
            </p>`
      }
      ${this.#reservations(budget)}
    </div>`;
  }

  #reservations({ exact, reservations }: TimeBudget): TemplateResult | typeof nothing {
    if (exact) return nothing;
    return html`<details class="quiet">
      <summary>${say(BUDGET_WORDS.atLeast)}</summary>
      <ul>
        ${reservations.map(({ kind, elements }) => html`<li>${say(BUDGET_WORDS.reservations[kind](elements.length))}</li>`)}
      </ul>
    </details>`;
  }
}

function bar(used: number, committed: number): TemplateResult {
  const share = committed === 0 ? 100 : Math.min(100, (used / committed) * 100);
  return html`<div class="bar" aria-hidden="true">
    <span .style=${`inline-size: ${share}%`}></span>
  </div>`;
}
