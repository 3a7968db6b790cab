import "../../elements/sm-grade.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import type { PowerMap } from "../../../engine/core/map/power-map.ts";
import type { ElementStatistics, SupervisionCode } from "../../../engine/core/model/formats.generated.ts";
import { showCount, showHours } from "../../language/formats.ts";
import { say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import { addressWith } from "../filters.ts";
import { supervisionStyles } from "../page.styles.ts";
import { WORDS } from "./words.ts";

/** The deviations that are counted at a step, and the type of finding that tells of each. */
const DEVIATIONS = {
  skipped: "SKIPPED_STEP",
  added: "ADDED_STEP",
  outOfOrder: "OUT_OF_ORDER",
  rework: "REWORK",
  overdue: "OVERDUE",
} as const satisfies Readonly<Record<string, SupervisionCode>>;

/**
 * Every number that the map can show, of all steps at once: its twin for reading.
 *
 * @fires sm-step-chosen `detail` is the id of the step
 */
@customElement("sm-element-table")
export class SmElementTable extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    supervisionStyles,
    css`
      :host {
        display: block;
        padding: 0;
        overflow: auto;
      }
      table {
        font-size: var(--wa-font-size-s);
      }
      button {
        display: inline-flex;
        gap: 0.4rem;
        align-items: center;
        padding: 0;
        border: 0;
        background: none;
        color: var(--wa-color-text-link);
        font: inherit;
        font-weight: 400;
        text-align: start;
        cursor: pointer;
      }
      button:hover {
        text-decoration: underline;
      }
    `,
  ];

  @property() power = "";
  @property({ attribute: false }) map: PowerMap | undefined;
  @property({ attribute: false }) elements: readonly ElementStatistics[] = [];

  override render(): TemplateResult | typeof nothing {
    const { map } = this;
    if (map === undefined) return nothing;
    const byId = new Map(this.elements.map((element) => [element.element, element]));
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${say(WORDS.step)}</th>
          <th scope="col" class="numbers">${say(WORDS.measures.frequency)}</th>
          <th scope="col" class="numbers">${say(WORDS.measures.medianHours)}</th>
          <th scope="col" class="numbers">${say(WORDS.measures.ninthDecileHours)}</th>
          ${(["skipped", "added", "outOfOrder", "rework", "overdue"] as const).map(
            (name) => html`<th scope="col" class="numbers">${say(WORDS[name])}</th>`,
          )}
          <th scope="col" class="numbers">${say(WORDS.measures.deviation)}</th>
        </tr>
      </thead>
      <tbody>
        ${map.steps.map(({ id, title, controlPoint }) => {
          const statistics = byId.get(id);
          return html`<tr>
            <th scope="row">
              <button title=${say(WORDS.showOnMap(title))} @click=${() => this.#choose(id)}>
                ${controlPoint?.grade === undefined ? nothing : html`<sm-grade .grade=${controlPoint.grade}></sm-grade>`}${say(title)}
              </button>
            </th>
            ${this.#cells(statistics)}
          </tr>`;
        })}
      </tbody>
    </table>`;
  }

  #cells(statistics: ElementStatistics | undefined): TemplateResult {
    if (statistics === undefined) return html`<td class="numbers quiet" colspan="9">0</td>`;
    const { frequency, medianHours, ninthDecileHours, deviation } = statistics;
    return html`<td class="numbers">${showCount(frequency)}</td>
      <td class="numbers">${hours(medianHours)}</td>
      <td class="numbers">${hours(ninthDecileHours)}</td>
      ${(["skipped", "added", "outOfOrder", "rework", "overdue"] as const).map(
        (name) => html`<td class="numbers">${this.#deviations(DEVIATIONS[name], statistics[name])}</td>`,
      )}
      <td class="numbers">${showCount(deviation)}</td>`;
  }

  #deviations(code: SupervisionCode, count: number): TemplateResult {
    if (count === 0) return html`<span class="quiet">0</span>`;
    return html`<a href=${addressWith("/cases", { power: this.power, code })}>${showCount(count)}</a>`;
  }

  #choose(step: string): void {
    this.dispatchEvent(new CustomEvent("sm-step-chosen", { detail: step }));
  }
}

function hours(value: number | undefined): TemplateResult {
  return value === undefined ? html`<span class="quiet">–</span>` : html`${showHours(value)}`;
}
