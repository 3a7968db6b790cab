import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/dialog/dialog.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../elements/sm-failure.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { LocalizedText, Receipt } from "../../engine/core/model/formats.generated.ts";
import { receiptAddress } from "../../engine/core/receipt/receipt-address.ts";
import { may } from "../api/account.ts";
import type { RecordedEvaluation } from "../api/evaluations.ts";
import type { PublishedVersion } from "../api/policies.ts";
import { getPersonalReceipt, getReceipt, receiptPageAddress } from "../api/receipts.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { download } from "../workspace/exchange/download.ts";
import { printReceipt } from "./print-receipt.ts";
import { qrPath } from "./qr-path.ts";
import { WORDS } from "./words.ts";

/** Gives out the receipt of an evaluation: as a file, with the page that checks it, and on paper. */
@customElement("sm-receipt-button")
export class SmReceiptButton extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    css`
      :host {
        display: inline-block;
      }
      ul {
        display: grid;
        gap: 0.75rem;
        margin: 1rem 0 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        gap: 0.15rem;
        justify-items: start;
      }
      .note {
        margin-block-start: 1rem;
        padding: 0.5rem 0.75rem;
        border-inline-start: 4px solid var(--sm-grade-b-fill);
      }
    `,
  ];

  @property({ attribute: false }) recorded: RecordedEvaluation | undefined;
  @property({ attribute: false }) judged: PublishedVersion | undefined;

  @state() private open = false;
  @state() private receipt: Receipt | undefined;
  @state() private failure: unknown;

  async #issue(): Promise<void> {
    const id = this.recorded?.id ?? "";
    this.open = true;
    this.receipt = undefined;
    this.failure = undefined;
    try {
      this.receipt = await getReceipt(id);
    } catch (fault) {
      this.failure = fault;
    }
  }

  private handlePrint(): void {
    const { receipt, recorded, judged } = this;
    if (receipt === undefined || recorded === undefined || judged === undefined) return;
    void printReceipt({ receipt, evaluation: recorded.evaluation, power: judged.documents.power });
  }

  override render(): TemplateResult | typeof nothing {
    if (this.recorded === undefined || this.judged === undefined) return nothing;
    return html`<wa-button size="s" appearance="outlined" @click=${() => this.#issue()}
        ><wa-icon slot="start" name="file-lines"></wa-icon>${say(WORDS.issue)}</wa-button
      >
      ${this.open ? this.#dialog() : nothing}`;
  }

  #dialog(): TemplateResult {
    return html`<wa-dialog open label=${say(WORDS.title)} @wa-after-hide=${() => (this.open = false)}>
      <p>${say(WORDS.intro)}</p>
      ${this.#content()}
      <wa-button slot="footer" appearance="outlined" data-dialog="close">${say(WORDS.close)}</wa-button>
    </wa-dialog>`;
  }

  /** Only where something is masked that can still be opened, and for those who may see it. */
  #personal(): TemplateResult | typeof nothing {
    if (this.recorded?.personal === undefined) return nothing;
    const mayOpen = this.recorded.erasure === undefined && may("readPersonalData");
    return html`<li>
      ${mayOpen ? drawButton("key", WORDS.savePersonal, () => void this.#savePersonal()) : nothing}
      <span class="quiet small">${say(mayOpen ? WORDS.savePersonalHint : WORDS.masked)}</span>
    </li>`;
  }

  async #savePersonal(): Promise<void> {
    const id = this.recorded?.id ?? "";
    try {
      const receipt = await getPersonalReceipt(id);
      download(`receipt-${id}-personal.json`, JSON.stringify(receipt, null, 2), "application/json");
    } catch (fault) {
      this.failure = fault;
    }
  }

  #content(): TemplateResult {
    const { receipt, recorded, judged } = this;
    if (this.failure !== undefined) {
      return html`<sm-failure inner .failure=${this.failure} @sm-retry=${() => this.#issue()}></sm-failure>`;
    }
    if (receipt === undefined || recorded === undefined || judged === undefined) {
      return html`<p class="quiet" role="status">${say(WORDS.making)}</p>`;
    }
    const { id, power } = recorded;
    const save = (): void => download(`receipt-${id}.json`, JSON.stringify(receipt, null, 2), "application/json");
    const fits = qrPath(receiptAddress(location.origin, receipt)) !== undefined;
    return html`<ul>
        <li>
          ${drawButton("download", WORDS.saveReceipt, save)}
          <span class="quiet small">${say(WORDS.saveReceiptHint)}</span>
        </li>
        ${this.#personal()}
        <li>
          <wa-button appearance="outlined" href=${receiptPageAddress(power, judged.version)} download
            ><wa-icon slot="start" name="file-arrow-down"></wa-icon>${say(WORDS.savePage)}</wa-button
          >
          <span class="quiet small">${say(WORDS.savePageHint)}</span>
        </li>
        <li>
          ${drawButton("print", WORDS.print, () => this.handlePrint())}
          <span class="quiet small">${say(WORDS.printHint)}</span>
        </li>
      </ul>
      ${fits ? nothing : html`<p class="note">${say(WORDS.noCode)}</p>`}`;
  }
}

function drawButton(icon: string, words: LocalizedText, act: () => void): TemplateResult {
  return html`<wa-button appearance="outlined" @click=${act}
    ><wa-icon slot="start" name=${icon}></wa-icon>${say(words)}</wa-button
  >`;
}
