import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../elements/sm-grade.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import { setQuery } from "../app/location.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import type { PolicySession } from "../workspace/policy-session.ts";
import { coverageOf, type ListedCase } from "./listed-cases.ts";
import { WORDS } from "./words.ts";

/** How often the example cases look at each rule: where it fires, and at its boundary where it does not. */
@customElement("sm-case-coverage")
export class SmCaseCoverage extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    css`
      :host {
        display: block;
      }
      table {
        font-size: var(--wa-font-size-s);
      }
      thead th {
        position: sticky;
        inset-block-start: 0;
        background: var(--wa-color-surface-default);
      }
      th[scope="row"] {
        color: var(--wa-color-text-normal);
        font-weight: 400;
      }
      .count {
        text-align: end;
        white-space: nowrap;
      }
      .none {
        color: var(--sm-grade-a);
        font-weight: 600;
      }
      button {
        padding: 0;
        border: 0;
        background: none;
        color: var(--wa-color-text-link);
        font: inherit;
        text-align: start;
        cursor: pointer;
      }
      .rule {
        display: flex;
        gap: 0.5rem;
      }
    `,
  ];

  @property({ attribute: false }) session: PolicySession | undefined;
  @property({ attribute: false }) listed: readonly ListedCase[] = [];

  override render(): TemplateResult | typeof nothing {
    const { session, listed } = this;
    if (session === undefined) return nothing;
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${say(WORDS.rule)}</th>
          <th scope="col" class="count">${say(WORDS.firing)}</th>
          <th scope="col" class="count">${say(WORDS.boundary)}</th>
        </tr>
      </thead>
      <tbody>
        ${coverageOf(session.documents.value.rules, listed).map(
          ({ rule, firing, boundary }) =>
            html`<tr>
              <th scope="row">
                <span class="rule"
                  ><sm-grade .grade=${rule.event.params.grade}></sm-grade
                  ><button @click=${() => setQuery({ view: undefined, rule: rule.name })}>
                    ${say(rule.title)}
                  </button></span
                >
              </th>
              <td class="count">${count(firing.length)}</td>
              <td class="count">${count(boundary.length)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }
}

function count(number: number): TemplateResult {
  return number === 0
    ? html`<span class="none"><wa-icon name="triangle-exclamation"></wa-icon> ${say(WORDS.none)}</span>`
    : html`${number}`;
}
