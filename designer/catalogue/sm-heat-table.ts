import "../elements/sm-grade.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import type { Grade } from "../../engine/core/model/formats.generated.ts";
import type { CataloguedPower } from "../api/policies.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { heatRows, type HeatRow } from "./filter-powers.ts";
import { WORDS } from "./words.ts";

const GRADES: readonly Grade[] = ["A", "B", "C"];

/**
 * How many powers of each grade each organ exercises. Choosing a number filters the catalogue.
 *
 * @event sm-heat-chosen - `detail: { organ, grade }`, both empty when the choice is taken back.
 */
@customElement("sm-heat-table")
export class SmHeatTable extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    css`
      table {
        font-size: var(--wa-font-size-s);
      }
      th,
      td {
        padding: 0.25rem 0.4rem;
        border: 0;
        vertical-align: middle;
      }
      tbody th {
        color: inherit;
        font-weight: 400;
      }
      td {
        inline-size: 3.2rem;
        padding: 2px;
        text-align: center;
      }
      thead th:not(:first-child) {
        text-align: center;
      }
      button {
        inline-size: 100%;
        min-block-size: 1.9rem;
        border: 2px solid transparent;
        border-radius: 5px;
        font: inherit;
        font-weight: 650;
        cursor: pointer;
      }
      .A {
        background: var(--sm-grade-a-quiet);
        color: var(--sm-grade-a);
      }
      .B {
        background: var(--sm-grade-b-quiet);
        color: var(--sm-grade-b);
      }
      .C {
        background: var(--sm-grade-c-quiet);
        color: var(--sm-grade-c);
      }
      button:hover,
      button[aria-pressed="true"] {
        border-color: currentColor;
      }
      tfoot td,
      tfoot th {
        border-block-start: 1px solid var(--wa-color-surface-border);
        color: var(--wa-color-text-quiet);
      }
      .nothing {
        color: var(--wa-color-text-quiet);
      }
    `,
  ];

  /** The powers that are counted. */
  @property({ attribute: false }) powers: readonly CataloguedPower[] = [];
  /** What is chosen: the id of an organ, and a grade. */
  @property() organ = "";
  @property() grade = "";

  #choose(organ: string, grade: string): void {
    const again = organ === this.organ && grade === this.grade;
    const detail = again ? { organ: "", grade: "" } : { organ, grade };
    this.dispatchEvent(new CustomEvent("sm-heat-chosen", { detail, bubbles: true, composed: true }));
  }

  override render(): TemplateResult {
    const rows = heatRows(this.powers);
    return html`<table>
      <caption class="visually-hidden">
        ${say(WORDS.heat)}
      </caption>
      <thead>
        <tr>
          <th scope="col">${say(WORDS.organ)}</th>
          ${GRADES.map((grade) => html`<th scope="col"><sm-grade .grade=${grade}></sm-grade></th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              <th scope="row">${say(row.organ.title)}</th>
              ${GRADES.map((grade) => html`<td>${this.#cell(row, grade)}</td>`)}
            </tr>`,
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">${say(WORDS.total)}</th>
          ${GRADES.map((grade) => html`<td>${this.#totalCell(rows, grade)}</td>`)}
        </tr>
      </tfoot>
    </table>`;
  }

  #totalCell(rows: readonly HeatRow[], grade: Grade): TemplateResult {
    const count = rows.reduce((sum, row) => sum + row.counts[grade], 0);
    if (count === 0) return html`<span class="nothing">0</span>`;
    return this.#button({ organ: "", grade, count, words: say(WORDS.total) });
  }

  #cell({ organ, counts }: HeatRow, grade: Grade): TemplateResult {
    const count = counts[grade];
    if (count === 0) return html`<span class="nothing" aria-label="0">·</span>`;
    return this.#button({ organ: organ.id, grade, count, words: say(organ.title) });
  }

  #button(cell: { organ: string; grade: Grade; count: number; words: string }): TemplateResult {
    const { organ, grade, count, words } = cell;
    const pressed = organ === this.organ && grade === this.grade;
    return html`<button
      class=${grade}
      aria-pressed=${pressed}
      aria-label=${`${words} ${grade}: ${count}`}
      @click=${() => this.#choose(organ, grade)}
    >
      ${count}
    </button>`;
  }
}
