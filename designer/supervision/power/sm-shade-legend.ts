import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import { say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import { showValue, type Measure } from "./measure.ts";
import type { LegendEntry } from "./shading-of.ts";
import { WORDS } from "./words.ts";

/** What the shades on the map mean. */
@customElement("sm-shade-legend")
export class SmShadeLegend extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 0.3rem 1.2rem;
        align-items: center;
        font-size: var(--wa-font-size-s);
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 0.3rem 0.9rem;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: inline-flex;
        gap: 0.35rem;
        align-items: center;
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }
      svg {
        inline-size: 1.5rem;
        block-size: 0.9rem;
      }
      .use {
        fill: #0f7f74;
      }
      .deviation {
        fill: #d9480f;
      }
      :host-context(.wa-dark) .use {
        fill: #2fb5a6;
      }
      :host-context(.wa-dark) .deviation {
        fill: #ff8a3d;
      }
      .l1 {
        fill-opacity: 0.14;
      }
      .l2 {
        fill-opacity: 0.3;
      }
      .l3 {
        fill-opacity: 0.48;
      }
      .l4 {
        fill-opacity: 0.7;
      }
      .l5 {
        fill-opacity: 0.95;
      }
      .line {
        stroke: #0f7f74;
        stroke-opacity: 0.45;
        stroke-width: 6;
        stroke-linecap: round;
      }
    `,
  ];

  @property() measure: Measure = "frequency";
  @property({ attribute: false }) entries: readonly LegendEntry[] = [];

  override render(): TemplateResult {
    const { measure, entries } = this;
    const tone = measure === "deviation" ? "deviation" : "use";
    if (entries.length === 0) return html`<span class="quiet">${say(WORDS.noneHere)}</span>`;
    return html`<ul aria-label=${say(WORDS.legend)}>
        ${entries.map(
          ({ level, from, to }) =>
            html`<li>
              <svg viewBox="0 0 30 18" aria-hidden="true">
                <rect class="${tone} l${level}" x="1" y="1" width="28" height="16" rx="5" />
              </svg>
              ${say(WORDS.upTo(showValue(measure, round(measure, from)), showValue(measure, round(measure, to))))}
            </li>`,
        )}
      </ul>
      <span class="row quiet"
        ><svg viewBox="0 0 30 18" aria-hidden="true"><line class="line" x1="4" x2="26" y1="9" y2="9" /></svg>${say(
          WORDS.flowWidth,
        )}</span
      >`;
  }
}

/** Counts have no parts. */
function round(measure: Measure, value: number): number {
  return measure === "frequency" ? Math.round(value) : Math.round(value * 10) / 10;
}
