import "@awesome.me/webawesome/dist/components/icon/icon.js";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { showCount } from "../language/formats.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { WORDS } from "./words.ts";

/** A row: what it is about, and its counts, one for each column. */
export type TallyRow = { readonly head: TemplateResult | string; readonly counts: readonly number[] };

const FEW = 12;

/** Counts in a table that is sorted by any of them; the first rows until all are asked for. */
@customElement("sm-tally-table")
export class SmTallyTable extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      td:first-child {
        min-inline-size: 7.5rem;
        word-break: normal;
      }
      .number {
        text-align: end;
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }
      th button {
        display: inline-flex;
        gap: 0.3rem;
        align-items: center;
        padding: 0;
        border: 0;
        background: none;
        color: inherit;
        font: inherit;
        cursor: pointer;
      }
      .zero {
        color: var(--wa-color-text-quiet);
      }
      tr:last-child td {
        border: 0;
      }
      .more {
        margin-block-start: 0.4rem;
        padding: 0.3rem 0.6rem;
        border: 0;
        background: none;
        color: var(--wa-color-text-link);
        font: inherit;
        cursor: pointer;
      }
      del,
      ins {
        display: block;
        inline-size: fit-content;
        margin-block-start: 0.2rem;
        padding-inline: 0.4rem;
        border-radius: 4px;
        text-decoration: none;
        print-color-adjust: exact;
      }
      del {
        background: var(--sm-grade-a-quiet);
      }
      del::before {
        content: "− ";
      }
      ins {
        background: var(--sm-clear-quiet);
      }
      ins::before {
        content: "+ ";
      }
      @media print {
        .more,
        th wa-icon {
          display: none;
        }
      }
    `,
  ];

  @property({ attribute: false }) heading: LocalizedText = WORDS.rule;
  @property({ attribute: false }) columns: readonly LocalizedText[] = [];
  @property({ attribute: false }) rows: readonly TallyRow[] = [];

  /** The column by which it is sorted; undefined as it came. */
  @state() private sorted: number | undefined;
  @state() private all = false;

  override render(): TemplateResult {
    const { columns, rows, sorted, all } = this;
    const ordered =
      sorted === undefined
        ? rows
        : rows.toSorted((one, other) => (other.counts[sorted] ?? 0) - (one.counts[sorted] ?? 0));
    const shown = all ? ordered : ordered.slice(0, FEW);
    return html`<table>
        <thead>
          <tr>
            <th scope="col">${say(this.heading)}</th>
            ${columns.map(
              (column, index) =>
                html`<th class="number" scope="col" aria-sort=${sorted === index ? "descending" : "none"}>
                  <button title=${say(WORDS.sortBy(column))} @click=${() => (this.sorted = index)}>
                    ${say(column)}<wa-icon
                      name=${sorted === index ? "arrow-down-wide-short" : "arrows-up-down"}
                    ></wa-icon>
                  </button>
                </th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${shown.map(
            ({ head, counts }) =>
              html`<tr>
                <td>${head}</td>
                ${counts.map((count) => html`<td class="number ${count === 0 ? "zero" : ""}">${showCount(count)}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
      ${
        rows.length > shown.length
          ? html`<button class="more" @click=${() => (this.all = true)}>
              ${say({ zh: `全部${rows.length}行`, en: `All ${rows.length} rows` })}
            </button>`
          : nothing
      }`;
  }
}
