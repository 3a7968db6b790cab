import "../../elements/sm-grade.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";

import type { FindingRecord } from "../../../engine/core/model/formats.generated.ts";
import { SUPERVISION_CODES } from "../../../engine/core/supervision/supervision-codes.ts";
import { showInstant } from "../../language/formats.ts";
import { say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import { titleOf, NO_TITLES, type CatalogueTitles } from "../catalogue-titles.ts";
import { WORDS } from "./words.ts";

/** The latest findings, as they come. */
@customElement("sm-live-ticker")
export class SmLiveTicker extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
        min-block-size: 0;
        overflow: auto;
      }
      ol {
        display: grid;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 0.1rem 0.6rem;
        padding: 0.5rem 0.3rem;
        border-block-end: 1px solid var(--wa-color-surface-border);
      }
      li.new {
        animation: arrive 2.5s ease-out;
      }
      @keyframes arrive {
        from {
          background: var(--sm-grade-b-quiet);
        }
      }
      @media (prefers-reduced-motion: reduce) {
        li.new {
          animation: none;
        }
      }
      .what {
        display: flex;
        gap: 0.5rem;
        align-items: baseline;
      }
      a {
        font-weight: 600;
        text-decoration: none;
      }
      a::first-letter {
        text-transform: uppercase;
      }
      a:hover {
        text-decoration: underline;
      }
      time {
        margin-inline-start: auto;
        color: var(--wa-color-text-quiet);
        font-size: var(--wa-font-size-xs);
        white-space: nowrap;
      }
      .told {
        grid-column: 2;
        overflow-wrap: anywhere;
        font-size: var(--wa-font-size-s);
      }
      .empty {
        padding: 2rem 0.5rem;
        text-align: center;
      }
    `,
  ];

  /** The latest first. */
  @property({ attribute: false }) findings: readonly FindingRecord[] = [];
  /** Those that came while the page was looked at. */
  @property({ attribute: false }) arrived: ReadonlySet<string> = new Set();
  @property({ attribute: false }) titles: CatalogueTitles = NO_TITLES;

  override render(): TemplateResult {
    if (this.findings.length === 0) return html`<p class="empty quiet">${say(WORDS.noNews)}</p>`;
    return html`<div role="log" aria-label=${say(WORDS.ticker)}>
      <ol>
        ${repeat(
          this.findings,
          ({ id }) => id,
          ({ id, case: caseId, power, openedAt, finding: { grade, code, message } }) =>
            html`<li class=${this.arrived.has(id) ? "new" : ""}>
              <sm-grade .grade=${grade}></sm-grade>
              <span class="what"
                ><a href=${`/cases/${encodeURIComponent(caseId)}?finding=${encodeURIComponent(id)}`}
                  >${say(SUPERVISION_CODES[code].title)}</a
                ><time datetime=${openedAt}>${showInstant(openedAt)}</time></span
              >
              <span class="told">${say(message)}</span>
              <span class="told quiet">${titleOf(this.titles.powers, power)}</span>
            </li>`,
        )}
      </ol>
    </div>`;
  }
}
