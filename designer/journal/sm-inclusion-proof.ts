import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/callout/callout.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../elements/sm-failure.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import { fromBase64 } from "../../engine/core/proof/base64.ts";
import { checkRecordProof, type ProofCheck } from "../../engine/core/proof/check-record-proof.ts";
import { getInclusionProof, listKeys, type InclusionProof } from "../api/journal.ts";
import { setQuery } from "../app/location.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { download } from "../workspace/exchange/download.ts";
import { drawPath } from "./draw-path.ts";
import { shortHash } from "./short-hash.ts";
import { inclusionStyles } from "./sm-inclusion-proof.styles.ts";
import { FAILED, WORDS } from "./words.ts";

/** The proof that a record stands in the journal, checked by this page itself and drawn as a path. */
@customElement("sm-inclusion-proof")
export class SmInclusionProof extends SignalWatcher(LitElement) {
  static override styles = [shared, inclusionStyles];

  /** The id of the evaluation. */
  @property() evaluation = "";

  @state() private shown: InclusionProof | undefined;
  @state() private check: ProofCheck = {};
  @state() private failure: unknown;

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("evaluation")) void this.#read(this.evaluation);
  }

  async #read(id: string): Promise<void> {
    this.failure = undefined;
    try {
      const [shown, keys] = await Promise.all([getInclusionProof(id), listKeys()]);
      if (id !== this.evaluation) return;
      const trusted = keys.map(({ name, publicKey }) => ({
        name,
        publicKey: fromBase64(publicKey) ?? new Uint8Array(),
      }));
      this.check = checkRecordProof(shown.proof, trusted);
      this.shown = shown;
    } catch (fault) {
      if (id === this.evaluation) this.failure = fault;
    }
  }

  override render(): TemplateResult {
    return html`
      <div class="row">
        <h2 class="grow">${say(WORDS.proofTitle(this.evaluation))}</h2>
        <wa-button size="s" appearance="plain" @click=${() => setQuery({ proof: "" })}
          ><wa-icon slot="start" name="xmark"></wa-icon>${say(WORDS.closeProof)}</wa-button
        >
      </div>
      ${this.#content()}
    `;
  }

  #content(): TemplateResult {
    const { shown, check } = this;
    if (this.failure !== undefined) {
      return html`<sm-failure
        inner
        .failure=${this.failure}
        @sm-retry=${() => this.#read(this.evaluation)}
      ></sm-failure>`;
    }
    if (shown === undefined) return html`<p class="quiet" role="status">${say(WORDS.loading)}</p>`;
    const { proof, beside, leaf, root } = shown;
    const holds = check.failed === undefined;
    return html`
      <wa-callout variant=${holds ? "success" : "danger"} role="status">
        <wa-icon slot="icon" name=${holds ? "circle-check" : "triangle-exclamation"}></wa-icon>
        ${
          check.failed === undefined
            ? say(WORDS.proofHolds(proof.index, proof.size))
            : `${say(WORDS.proofFails)}: ${say(FAILED[check.failed])}`
        }
      </wa-callout>
      <div class="path">
        ${drawPath(proof.index, beside)}
        <div>
          <h3>${say(WORDS.path)}</h3>
          <ol>
            <li>${say(WORDS.leaf)} <code>${shortHash(leaf)}</code></li>
            ${beside.map(
              ({ start, end }, level) =>
                html`<li>
                  ${say(WORDS.combined(start + 1, end))} <code>${shortHash(proof.path[level] ?? "")}</code>
                </li>`,
            )}
            <li>${say(WORDS.signedRoot)} <code>${shortHash(root)}</code></li>
          </ol>
          <pre>${proof.checkpoint}</pre>
          <div class="row">
            <wa-button
              size="s"
              @click=${() => download(`${proof.id}.proof.json`, JSON.stringify(proof, null, 2), "application/json")}
              ><wa-icon slot="start" name="download"></wa-icon>${say(WORDS.saveProof)}</wa-button
            >
            <span class="quiet small">${say(WORDS.proofHint)} <code>sunmap journal check-proof</code></span>
          </div>
        </div>
      </div>
    `;
  }
}
