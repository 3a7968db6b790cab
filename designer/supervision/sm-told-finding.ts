import "../elements/sm-grade.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import type { SupervisionFinding } from "../../engine/core/model/formats.generated.ts";
import { SUPERVISION_CODES } from "../../engine/core/supervision/supervision-codes.ts";
import { citations } from "../elements/citations.ts";
import { EVALUATION_WORDS } from "../elements/evaluation-words.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { warningLevel } from "./badges.ts";
import { cited, type LawTitles } from "./law-titles.ts";
import { supervisionStyles } from "./page.styles.ts";

/** One finding of supervision in words: its grade, what it is, the card that it earns, and its legal basis. */
@customElement("sm-told-finding")
export class SmToldFinding extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    supervisionStyles,
    css`
      :host {
        display: block;
        padding: 0;
      }
      header {
        display: flex;
        flex-wrap: wrap;
        gap: 0.3rem 0.55rem;
        align-items: center;
      }
      h3 {
        font-size: 1em;
      }
      h3::first-letter {
        text-transform: uppercase;
      }
      p {
        margin-block-start: 0.2rem;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) finding: SupervisionFinding | undefined;
  @property({ attribute: false }) laws: LawTitles = new Map();

  override render(): TemplateResult | typeof nothing {
    const { finding, laws } = this;
    if (finding === undefined) return nothing;
    const { grade, code, level, message, basis } = finding;
    return html`<header>
        <sm-grade .grade=${grade}></sm-grade>
        <h3>${say(SUPERVISION_CODES[code].title)}</h3>
        ${warningLevel(level)}<slot></slot>
      </header>
      <p>${say(message)}</p>
      ${
        basis.length === 0
          ? nothing
          : html`<p class="small quiet">${say(EVALUATION_WORDS.basis)} ${citations(cited(basis, laws))}</p>`
      }`;
  }
}
