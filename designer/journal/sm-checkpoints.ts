import "@awesome.me/webawesome/dist/components/callout/callout.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../elements/sm-failure.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";

import {
  listCheckpoints,
  listKeys,
  type Anchor,
  type Checkpoint,
  type CheckpointPage,
  type JournalKey,
} from "../api/journal.ts";
import { showInstant } from "../language/formats.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { download } from "../workspace/exchange/download.ts";
import { shortHash } from "./short-hash.ts";
import { checkpointsStyles } from "./sm-checkpoints.styles.ts";
import { ANCHORS, WORDS } from "./words.ts";

const SHOWN = 10;

/** The newest checkpoints, the places outside that keep them, and the keys that signed. */
@customElement("sm-checkpoints")
export class SmCheckpoints extends SignalWatcher(LitElement) {
  static override styles = [shared, checkpointsStyles];

  @state() private page: CheckpointPage | undefined;
  @state() private keys: readonly JournalKey[] = [];
  @state() private failure: unknown;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  async #read(): Promise<void> {
    try {
      [this.page, this.keys] = await Promise.all([listCheckpoints(SHOWN), listKeys()]);
      this.failure = undefined;
    } catch (fault) {
      this.failure = fault;
    }
  }

  override render(): TemplateResult {
    const { page } = this;
    if (this.failure !== undefined) {
      return html`<sm-failure inner .failure=${this.failure} @sm-retry=${() => this.#read()}></sm-failure>`;
    }
    if (page === undefined) return html`<p class="quiet" role="status">${say(WORDS.loading)}</p>`;
    return html`
      <p class="quiet">${say(WORDS.checkpointsIntro)}</p>
      ${this.#anchors(page.anchors)}
      ${
        page.checkpoints.length === 0
          ? html`<p class="quiet">${say(WORDS.noCheckpoint)}</p>`
          : this.#table(page.checkpoints)
      }
      <h3>${say(WORDS.keys)}</h3>
      <ul>
        ${this.keys.map(
          ({ id, publicKey, signs, retiredAt }) =>
            html`<li>
              <code>${id} ${publicKey}</code>
              <span class="quiet"
                >${signs || retiredAt === undefined ? say(WORDS.signsNow) : say(WORDS.retired(showInstant(retiredAt)))}</span
              >
            </li>`,
        )}
      </ul>
    `;
  }

  #anchors(anchors: readonly Anchor[]): TemplateResult {
    if (anchors.length === 0) {
      return html`<wa-callout variant="warning" size="s"
        ><wa-icon slot="icon" name="anchor"></wa-icon>${say(WORDS.noAnchor)}</wa-callout
      >`;
    }
    return html`<ul>
      ${anchors.map(({ kind, place, delivered: [last], failed }) => {
        const known = last === undefined ? WORDS.anchorNever : WORDS.anchoredAt(last.size, showInstant(last.at));
        return html`<li>
          <wa-icon name="anchor"></wa-icon> ${say(ANCHORS[kind])} <code>${place}</code>
          <span class="quiet">${say(known)}</span>
          ${failed === undefined ? nothing : html`<strong>${say(WORDS.anchorFailed(failed.attempts, failed.why))}</strong>`}
        </li>`;
      })}
    </ul>`;
  }

  #table(checkpoints: readonly Checkpoint[]): TemplateResult {
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${say(WORDS.checkpoints)}>
      <table>
        <thead>
          <tr>
            ${[WORDS.size, WORDS.time, WORDS.root, WORDS.key, WORDS.anchors, WORDS.save].map(
              (title) => html`<th scope="col">${say(title)}</th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${checkpoints.map(
            ({ size, time, root, keyId, note, anchors }) =>
              html`<tr>
                <td>${size}</td>
                <td>${showInstant(time)}</td>
                <td><code>${shortHash(root)}</code></td>
                <td>${keyId === null ? say(WORDS.notOurs) : html`<code>${keyId}</code>`}</td>
                <td>${anchors.map((kind) => say(ANCHORS[kind])).join(" ") || "–"}</td>
                <td>
                  <button
                    class="link"
                    aria-label=${`${say(WORDS.save)} ${size}`}
                    @click=${() => download(`sunmap-${size}.checkpoint`, note, "text/plain")}
                  >
                    <wa-icon name="download"></wa-icon>
                  </button>
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
}
