import "./sm-checkpoints.ts";
import "./sm-inclusion-proof.ts";
import "./sm-journal-records.ts";
import "./sm-verification.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";

import { place } from "../app/location.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { WORDS } from "./words.ts";

/** The journal of evaluations: verify it, look through it, see what signed it, and prove a record of it. */
@customElement("sm-journal-page")
export class SmJournalPage extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: 1rem;
        align-content: start;
        max-inline-size: 88rem;
        margin-inline: auto;
        padding: 1.5rem 1.5rem 3rem;
      }
      section > h2 {
        padding: 1rem 1rem 0;
      }
    `,
  ];

  override render(): TemplateResult {
    const proof = place.value.query.get("proof") ?? "";
    return html`
      <header>
        <a class="small" href="/evaluations">${say(WORDS.back)}</a>
        <h1>${say(WORDS.title)}</h1>
        <p class="quiet">${say(WORDS.intro)}</p>
      </header>
      <section class="card" aria-label=${say(WORDS.verify)}><sm-verification></sm-verification></section>
      ${
        proof === ""
          ? nothing
          : html`<section class="card" aria-label=${say(WORDS.proof)}>
              <sm-inclusion-proof .evaluation=${proof}></sm-inclusion-proof>
            </section>`
      }
      <section class="card">
        <h2>${say(WORDS.records)}</h2>
        <sm-journal-records></sm-journal-records>
      </section>
      <section class="card">
        <h2>${say(WORDS.checkpoints)}</h2>
        <sm-checkpoints></sm-checkpoints>
      </section>
    `;
  }
}
