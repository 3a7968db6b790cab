import "./sm-receipt-input.ts";
import "./sm-receipt-report.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";

import type { LocalizedText, Receipt } from "../../../engine/core/model/formats.generated.ts";
import { checkReceipt } from "../../../engine/core/receipt/check-receipt.ts";
import { readHead, readReceipt } from "../../../engine/core/receipt/read-receipt.ts";
import type { ReceiptCheck } from "../../../engine/core/receipt/receipt-check.ts";
import { isObject } from "../../../engine/core/model/is-object.ts";
import { language, say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import { embeddedRules, rulesFor } from "./rules-at-hand.ts";
import { receiptPageStyles } from "./sm-receipt-page.styles.ts";
import { WORDS } from "./words.ts";

const LANGUAGES = [
  ["zh", "中文"],
  ["en", "English"],
] as const;

/** The page that checks receipts: it takes one, from a file, as text or from its own address, and reports on it. */
@customElement("sm-receipt-page")
export class SmReceiptPage extends SignalWatcher(LitElement) {
  static override styles = [shared, receiptPageStyles];

  @state() private receipt: Receipt | undefined;
  @state() private check: ReceiptCheck | undefined;
  @state() private fault: LocalizedText | undefined;
  readonly #rules = embeddedRules();

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("hashchange", this.handleAddress);
    this.handleAddress();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("hashchange", this.handleAddress);
  }

  /** What stands behind the `#` is a receipt, from a QR code. */
  private readonly handleAddress = (): void => {
    if (location.hash.length > 1) void this.#take(location.hash);
  };

  private handleAnother(): void {
    history.replaceState(null, "", location.pathname + location.search);
    this.receipt = undefined;
    this.check = undefined;
    this.fault = undefined;
  }

  async #take(text: string): Promise<void> {
    const receipt = readReceipt(text);
    this.check = undefined;
    this.receipt = receipt;
    this.fault = receipt === undefined ? WORDS.notAReceipt : undefined;
    if (receipt === undefined) return;
    try {
      const check = await checkReceipt(receipt, await rulesFor(readHead(receipt), this.#rules));
      if (this.receipt === receipt) this.check = check;
    } catch {
      this.fault = WORDS.failed;
    }
  }

  override render(): TemplateResult {
    document.title = `${say(WORDS.title)} · ${say(WORDS.product)}`;
    return html`
      <header>
        <div class="names">
          <p class="product">${say(WORDS.product)}</p>
          <h1>${say(WORDS.title)}</h1>
        </div>
        <div class="languages" role="group" aria-label=${say(WORDS.language)}>
          ${LANGUAGES.map(
            ([code, name]) =>
              html`<button
                lang=${code === "zh" ? "zh-CN" : "en"}
                aria-pressed=${language.value === code}
                @click=${() => (language.value = code)}
              >
                ${name}
              </button>`,
          )}
        </div>
      </header>
      <main>${this.#content()}</main>
      <footer>
        <p>${say(this.#rules === undefined ? WORDS.online : WORDS.offline)}</p>
        ${this.#drawRules()}
      </footer>
    `;
  }

  #content(): TemplateResult {
    const { receipt, check, fault } = this;
    if (fault !== undefined || receipt === undefined) {
      return html`${fault === undefined ? nothing : html`<p class="fault" role="alert">${say(fault)}</p>`}
        <sm-receipt-input
          @sm-receipt-given=${(event: CustomEvent<string>) => this.#take(event.detail)}
        ></sm-receipt-input>`;
    }
    if (check === undefined) return html`<p role="status">${say(WORDS.checking)}</p>`;
    return html`<sm-receipt-report .check=${check}></sm-receipt-report>
      <p class="row on-screen">
        <button class="plain" @click=${() => print()}>${say(WORDS.print)}</button>
        <button class="plain" @click=${() => this.handleAnother()}>${say(WORDS.another)}</button>
      </p>`;
  }

  #drawRules(): TemplateResult | typeof nothing {
    if (this.#rules === undefined) return nothing;
    const { documents, version } = this.#rules;
    return html`<p>
      ${say(WORDS.holds(titleOf(documents.power, version.power), version.version))} <br /><code>${version.digest}</code>
    </p>`;
  }
}

/** The title of a power that nobody has read yet. */
function titleOf(power: unknown, id: string): string {
  const title = isObject(power) && isObject(power["title"]) ? power["title"][language.value] : undefined;
  return typeof title === "string" ? title : id;
}
