import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import { HIGHEST_RISK_FACTOR, riskGrade } from "../../../engine/core/model/risk-grade.ts";
import { say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import { movedInGrid } from "./moved-in-grid.ts";
import { levelWords, RISK_WORDS } from "./risk-words.ts";

const LEVELS = Array.from({ length: HIGHEST_RISK_FACTOR }, (_, index) => index + 1);

/**
 * Likelihood by harm, every cell with the grade that it proposes; the likely is above, the harmful to the right.
 *
 * @fires sm-factors-changed with likelihood and harm
 */
@customElement("sm-risk-matrix")
export class SmRiskMatrix extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      [role="grid"] {
        display: grid;
        gap: 2px;
      }
      [role="row"] {
        display: grid;
        grid-template-columns: 4.2em repeat(5, minmax(0, 1fr));
        gap: 2px;
      }
      [role="gridcell"] {
        display: grid;
        place-items: center;
        block-size: 1.9rem;
        border: 2px solid transparent;
        border-radius: 4px;
        font-weight: 700;
        cursor: pointer;
      }
      :host([readonly]) [role="gridcell"] {
        cursor: default;
      }
      [role="gridcell"]:hover {
        filter: brightness(0.95);
      }
      .a {
        background: var(--sm-grade-a-quiet);
        color: var(--sm-grade-a);
      }
      .b {
        background: var(--sm-grade-b-quiet);
        color: var(--sm-grade-b);
      }
      .c {
        background: var(--sm-grade-c-quiet);
        color: var(--sm-grade-c);
      }
      [aria-selected="true"] {
        border-color: currentColor;
        box-shadow: inset 0 0 0 1px currentColor;
      }
      [role="rowheader"],
      [role="columnheader"] {
        align-self: center;
        color: var(--wa-color-text-quiet);
        font-size: 0.75rem;
        line-height: 1.15;
      }
      [role="columnheader"] {
        text-align: center;
      }
      .axes {
        display: flex;
        justify-content: space-between;
        margin-block-end: 0.25rem;
        color: var(--wa-color-text-quiet);
        font-size: var(--wa-font-size-s);
      }
    `,
  ];

  @property({ type: Number }) likelihood = 0;
  @property({ type: Number }) harm = 0;
  @property({ type: Boolean, reflect: true }) readonly = false;

  /** The cell that takes the keys, where it is not the chosen one. */
  @state() private active: { readonly likelihood: number; readonly harm: number } | undefined;

  #choose(likelihood: number, harm: number): void {
    this.active = { likelihood, harm };
    if (this.readonly || (likelihood === this.likelihood && harm === this.harm)) return;
    this.dispatchEvent(new CustomEvent("sm-factors-changed", { detail: { likelihood, harm } }));
  }

  #handleKey(event: KeyboardEvent, likelihood: number, harm: number): void {
    if (event.key === " " || event.key === "Enter") {
      event.preventDefault();
      this.#choose(likelihood, harm);
      return;
    }
    // Rows go down from the most likely, so that up is more likely.
    const from = { row: HIGHEST_RISK_FACTOR - likelihood, column: harm - 1 };
    const to = movedInGrid(event.key, from, { rows: HIGHEST_RISK_FACTOR, columns: HIGHEST_RISK_FACTOR });
    if (to === undefined) return;
    event.preventDefault();
    this.active = { likelihood: HIGHEST_RISK_FACTOR - to.row, harm: to.column + 1 };
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>("[tabindex='0']")?.focus());
  }

  override render(): TemplateResult {
    return html`
      <div class="axes" aria-hidden="true">
        <span>↑ ${say(RISK_WORDS.likelihood)}</span><span>${say(RISK_WORDS.harm)} →</span>
      </div>
      <div
        role="grid"
        aria-label=${say(RISK_WORDS.matrix)}
        aria-description=${say(RISK_WORDS.matrixKeys)}
        aria-readonly=${this.readonly}
      >
        ${LEVELS.toReversed().map(
          (likelihood) =>
            html`<div role="row">
              <span role="rowheader" title=${say(RISK_WORDS.likelihood)}
                >${likelihood} ${say(levelWords.likelihood(likelihood))}</span
              >
              ${LEVELS.map((harm) => this.#cell(likelihood, harm))}
            </div>`,
        )}
        <div role="row">
          <span role="columnheader"></span>
          ${LEVELS.map((harm) => html`<span role="columnheader">${harm} ${say(levelWords.harm(harm))}</span>`)}
        </div>
      </div>
    `;
  }

  #cell(likelihood: number, harm: number): TemplateResult {
    const grade = riskGrade(likelihood, harm);
    const { active = { likelihood: this.likelihood || 1, harm: this.harm || 1 } } = this;
    const isActive = active.likelihood === likelihood && active.harm === harm;
    return html`<span
      role="gridcell"
      class=${grade?.toLowerCase() ?? ""}
      tabindex=${isActive ? 0 : -1}
      aria-selected=${likelihood === this.likelihood && harm === this.harm}
      aria-label=${say(RISK_WORDS.cell(likelihood, harm, grade))}
      @click=${() => this.#choose(likelihood, harm)}
      @keydown=${(event: KeyboardEvent) => this.#handleKey(event, likelihood, harm)}
      >${grade}</span
    >`;
  }
}
