import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, svg, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import { timeLineStyles } from "../elements/time-line.styles.ts";
import { showDay } from "../language/formats.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import type { Period } from "./parameter-edits.ts";
import { placesOnLine } from "./places-on-line.ts";
import { WORDS } from "./words.ts";

const WIDTH = 800;
const HEIGHT = 96;

/** The values of a parameter on a line of time, the one in force marked by colour, weight and word. */
@customElement("sm-timeline")
export class SmTimeline extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    timeLineStyles,
    css`
      svg {
        inline-size: 100%;
      }
      .now {
        stroke: var(--wa-color-brand-50);
        stroke-width: 6;
      }
      .held {
        font-weight: 700;
      }
    `,
  ];

  @property({ attribute: false }) periods: readonly Period[] = [];
  /** The value as people read it. */
  @property({ attribute: false }) show: (period: Period) => string = ({ value }) => String(value.value);

  override render(): TemplateResult {
    const places = placesOnLine(
      this.periods.map(({ from }) => from),
      WIDTH,
    );
    const spans = this.periods.map((period, position) => ({
      period,
      from: places[position] ?? 0,
      to: places[position + 1] ?? WIDTH,
    }));
    return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${say(WORDS.timeline)}>
      ${spans.map(
        ({ period, from, to }) =>
          svg`<line class=${period.inForce ? "now" : ""} x1=${from} x2=${to} y1="52" y2="52" />`,
      )}
      ${spans.map(
        ({ period, from }) => svg`<g>
          <circle cx=${from} cy="52" r="6" />
          <text class=${period.inForce ? "held" : ""} x=${from} y="32">${this.show(period)}${period.inForce ? ` · ${say(WORDS.holds)}` : ""}</text>
          <text class="day" x=${from} y="80">${showDay(period.from)}</text>
        </g>`,
      )}
    </svg>`;
  }
}
