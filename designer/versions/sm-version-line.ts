import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, svg, type SVGTemplateResult, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import type { VersionList } from "../api/versions.ts";
import { timeLineStyles } from "../elements/time-line.styles.ts";
import { showInstant } from "../language/formats.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { drawStretches, type DrawnStretch } from "./line-stretches.ts";
import { WORDS } from "./words.ts";

const WIDTH = 1200;
/** From the beginning of a stretch to its mark. */
const MARK = 10;
const HEIGHT = 112;
const LINE = 58;

/** Which version is in force when, on a line of time. The table beside it says the same. */
@customElement("sm-version-line")
export class SmVersionLine extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    timeLineStyles,
    css`
      :host {
        display: block;
        overflow-x: auto;
      }
      svg {
        min-inline-size: max(100%, 44rem);
      }
      .now line {
        stroke: var(--wa-color-brand-50);
        stroke-width: 7;
      }
      .coming line {
        stroke-dasharray: 9 6;
      }
      .gap line {
        stroke-width: 1.5;
        stroke-dasharray: 2 5;
      }
      .now .name {
        font-weight: 700;
      }
      .present {
        stroke: var(--wa-color-text-normal);
        stroke-width: 1.5;
      }
      .present-name {
        font-size: 12px;
        text-anchor: middle;
      }
    `,
  ];

  @property({ attribute: false }) list: VersionList | undefined;

  override render(): TemplateResult | typeof nothing {
    const { list } = this;
    if (list === undefined || list.timeLine.length === 0) return nothing;
    const { drawn, now, width } = drawStretches(list.timeLine, Date.parse(list.at), WIDTH);
    return html`<svg
      viewBox="0 0 ${width} ${HEIGHT}"
      width=${width}
      role="img"
      aria-label=${`${say(WORDS.line)} (${say(WORDS.lineHint)})`}
    >
      ${drawn.map((one) => stretchOf(one))} ${now === undefined ? nothing : present(now)}
    </svg>`;
  }
}

function stretchOf({ stretch, from, to, when }: DrawnStretch): SVGTemplateResult {
  const { version, from: since } = stretch;
  const x = from + MARK;
  return svg`<g class=${`${when} ${version === undefined ? "gap" : ""}`}>
    <line x1=${x} x2=${to + MARK - 6} y1=${LINE} y2=${LINE} />
    <circle cx=${x} cy=${LINE} r="6" />
    <text class="name" x=${x - 6} y=${LINE - 18}>${say(version === undefined ? WORDS.gap : WORDS.number(version))}</text>
    <text class="day" x=${x - 6} y=${LINE + 28}>${showInstant(since)}</text>
  </g>`;
}

function present(x: number): SVGTemplateResult {
  const place = Math.max(x + MARK, 24);
  return svg`<g>
    <line class="present" x1=${place} x2=${place} y1=${LINE - 12} y2=${LINE + 13} />
    <line class="present" x1=${place} x2=${place} y1=${LINE + 33} y2=${LINE + 39} />
    <text class="present-name" x=${place} y=${LINE + 52}>${say(WORDS.now)}</text>
  </g>`;
}
