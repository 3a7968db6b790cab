import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, svg, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import type { Grade } from "../../engine/core/model/formats.generated.ts";
import { say } from "../language/language.ts";
import { WORDS } from "./words.ts";

/** A risk grade: its letter in its shape and its colour, so that none of the three has to be seen. */
@customElement("sm-grade")
export class SmGrade extends SignalWatcher(LitElement) {
  static override styles = css`
    :host {
      display: inline-flex;
      align-items: center;
      gap: 0.35em;
      vertical-align: -0.3em;
      white-space: nowrap;
    }
    svg {
      inline-size: 1.5em;
      block-size: 1.5em;
      flex: none;
    }
    text {
      font: 700 11px var(--wa-font-family-body);
      text-anchor: middle;
    }
    .a {
      fill: #c81e1e;
    }
    .b {
      fill: #f5b800;
    }
    .c {
      fill: #1d4ed8;
    }
    .none {
      fill: none;
      stroke: currentColor;
      stroke-dasharray: 3 2;
    }
    .on-dark {
      fill: #fff;
    }
    .on-light {
      fill: #1c1400;
    }
  `;

  /** The grade; without one, nothing was found. */
  @property() grade: Grade | null = null;

  /** Whether the word 级 / grade stands beside the mark. */
  @property({ type: Boolean }) worded = false;

  override render(): TemplateResult {
    const words = this.grade === null ? say(WORDS.noGrade) : say(WORDS.grade(this.grade));
    return html`<svg viewBox="0 0 24 24" role="img" aria-label=${words}>${shapeOf(this.grade)}</svg>${
        this.worded ? html`<span aria-hidden="true">${words}</span>` : nothing
      }`;
  }
}

function shapeOf(grade: Grade | null): TemplateResult {
  switch (grade) {
    case "A":
      return svg`<path class="a" d="M12 1.5 23.2 22H.8z" /><text class="on-dark" x="12" y="19">A</text>`;
    case "B":
      return svg`<rect class="b" x="2" y="2" width="20" height="20" rx="2" /><text class="on-light" x="12" y="16">B</text>`;
    case "C":
      return svg`<circle class="c" cx="12" cy="12" r="10.5" /><text class="on-dark" x="12" y="16">C</text>`;
    default:
      return svg`<circle class="none" cx="12" cy="12" r="9" />`;
  }
}
