import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/callout/callout.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../elements/sm-failure.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";

import { verifyActs, type AuditVerification } from "../api/audit.ts";
import { showCount } from "../language/formats.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { WORDS } from "./words.ts";

const TOLD = 10;

/** Has the whole chain of acts read, and tells whether it is what was written. */
@customElement("sm-audit-verification")
export class SmAuditVerification extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: 0.75rem;
        justify-items: start;
      }
      wa-callout,
      sm-failure {
        justify-self: stretch;
      }
      ul {
        margin: 0.4rem 0;
        padding-inline-start: 1.4rem;
      }
      code {
        display: block;
        overflow-wrap: anywhere;
      }
      @media print {
        wa-button {
          display: none;
        }
      }
    `,
  ];

  @state() private found: AuditVerification | undefined;
  @state() private failure: unknown;
  @state() private isVerifying = false;

  private readonly handleVerify = async (): Promise<void> => {
    this.isVerifying = true;
    this.failure = undefined;
    try {
      this.found = await verifyActs();
    } catch (fault) {
      this.failure = fault;
    }
    this.isVerifying = false;
  };

  override render(): TemplateResult {
    return html`
      <wa-button size="s" ?loading=${this.isVerifying} @click=${this.handleVerify}
        ><wa-icon slot="start" name="shield-halved"></wa-icon>${say(WORDS.verify)}</wa-button
      >
      <div role="status">${this.isVerifying ? say(WORDS.verifying) : this.#told()}</div>
    `;
  }

  #told(): TemplateResult | typeof nothing {
    if (this.failure !== undefined)
      return html`<sm-failure inner .failure=${this.failure} @sm-retry=${this.handleVerify}></sm-failure>`;
    if (this.found === undefined) return nothing;
    const { sound, records, broken, brokenCount, head } = this.found;
    const end = html`<p class="small quiet">
      ${say(WORDS.head(showCount(head.seq)))}<code translate="no">${head.hash}</code>
    </p>`;
    if (sound)
      return html`<wa-callout variant="success"
        ><wa-icon slot="icon" name="circle-check"></wa-icon>
        <p>${say(WORDS.sound(showCount(records)))}</p>
        ${end}</wa-callout
      >`;
    return html`<wa-callout variant="danger"
      ><wa-icon slot="icon" name="triangle-exclamation"></wa-icon>
      <p>${say(WORDS.broken(showCount(brokenCount)))}</p>
      <ul>
        ${broken.slice(0, TOLD).map(({ seq, explanation }) => html`<li>${say(WORDS.record(seq))}${say(explanation)}</li>`)}
      </ul>
      <p>${say(WORDS.brokenNext)}</p>
      ${end}</wa-callout
    >`;
  }
}
