import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import { say } from "../language/language.ts";
import { addressOf } from "../problems/problem-place.ts";
import { shared } from "../styles/shared.ts";
import type { PolicySession } from "../workspace/policy-session.ts";
import type { Use } from "./uses.ts";
import { WORDS } from "./words.ts";

/** Where a fact or a parameter is used, each place a click away. */
@customElement("sm-uses")
export class SmUses extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: 0.4rem;
      }
      ul {
        display: grid;
        gap: 0.25rem;
        margin: 0;
        padding: 0;
        list-style: none;
      }
    `,
  ];

  @property({ attribute: false }) session: PolicySession | undefined;
  @property({ attribute: false }) uses: readonly Use[] = [];

  override render(): TemplateResult | typeof nothing {
    const { session, uses } = this;
    if (session === undefined) return nothing;
    return html`<h3>${say(WORDS.usedBy)}</h3>
      ${
        uses.length === 0
          ? html`<p class="quiet">${say(WORDS.unused)}</p>`
          : html`<ul>
              ${uses.map(
                ({ kind, name, title }) =>
                  html`<li>
                    <span class="quiet small">${say(WORDS[kind])}</span>
                    <a href=${addressOf(session.power, { kind, name }) ?? ""}>${say(title)}</a>
                  </li>`,
              )}
            </ul>`
      }`;
  }
}
