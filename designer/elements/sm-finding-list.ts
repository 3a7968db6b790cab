import "@awesome.me/webawesome/dist/components/icon/icon.js";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import type { CheckFinding } from "../../engine/core/check/check-finding.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { WORDS } from "./words.ts";

/** What is wrong in documents, in words, with the place and the next step. */
@customElement("sm-finding-list")
export class SmFindingList extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    css`
      ul {
        display: grid;
        gap: 0.75rem;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 0.1rem 0.6rem;
      }
      li > :not(wa-icon) {
        grid-column: 2;
      }
      .error wa-icon {
        color: var(--sm-grade-a);
      }
      .warning wa-icon {
        color: var(--sm-grade-b);
      }
      p {
        overflow-wrap: anywhere;
      }
      wa-icon {
        grid-row: 1;
        margin-block-start: 0.3em;
      }
    `,
  ];

  @property({ attribute: false }) findings: readonly CheckFinding[] = [];

  override render(): TemplateResult {
    return html`<ul>
      ${this.findings.map(
        ({ severity, message, nextStep, document, pointer }) =>
          html`<li class=${severity}>
            <wa-icon
              name=${severity === "error" ? "circle-xmark" : "triangle-exclamation"}
              label=${say(severity === "error" ? WORDS.error : WORDS.warning)}
            ></wa-icon>
            <p>${say(message)}</p>
            <p class="quiet small">${say(nextStep)}</p>
            <p class="quiet small"><code>${document}${pointer}</code></p>
          </li>`,
      )}
    </ul>`;
  }
}
