import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../elements/sm-verdict.ts";
import "../elements/sm-failure.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";

import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { calledBy } from "../access/names.ts";
import { listRecords, type JournalRecord } from "../api/journal.ts";
import { listPowers } from "../api/policies.ts";
import { place, setQuery } from "../app/location.ts";
import { showInstant } from "../language/formats.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { shortHash } from "./short-hash.ts";
import { recordsStyles } from "./sm-journal-records.styles.ts";
import { WORDS } from "./words.ts";

/** Records on a page. */
const PAGE = 20;

/** The records of the journal, a page at a time, the newest first; the page stands in the address. */
@customElement("sm-journal-records")
export class SmJournalRecords extends SignalWatcher(LitElement) {
  static override styles = [shared, recordsStyles];

  @state() private records: readonly JournalRecord[] | undefined;
  @state() private size = 0;
  @state() private failure: unknown;
  @state() private titles: Readonly<Record<string, LocalizedText>> = {};
  #asked: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#readTitles();
  }

  protected override updated(_changed: PropertyValues): void {
    const asked = place.value.query.get("record") ?? "";
    if (asked !== this.#asked) void this.#read(asked);
  }

  async #readTitles(): Promise<void> {
    const powers = await listPowers().catch(() => []);
    this.titles = Object.fromEntries(powers.flatMap(({ id, power }) => (power ? [[id, power.title]] : [])));
  }

  /** `asked` is the number of the newest record on the page; without one it is the newest that there is. */
  async #read(asked: string): Promise<void> {
    this.#asked = asked;
    try {
      const { size } = asked === "" ? await listRecords(1, 1) : { size: Number(asked) };
      const first = Math.max(1, size - PAGE + 1);
      const page = await listRecords(first, Math.max(1, Math.min(PAGE, size)));
      if (this.#asked !== asked) return;
      this.size = page.size;
      this.records = page.records.toReversed();
      this.failure = undefined;
    } catch (fault) {
      if (this.#asked === asked) this.failure = fault;
    }
  }

  private readonly handleGo = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = this.renderRoot.querySelector("input");
    const wanted = Number(field?.value);
    if (Number.isInteger(wanted) && wanted > 0) this.#show(Math.min(this.size, wanted));
  };

  #show(newest: number): void {
    setQuery({ record: newest >= this.size ? "" : String(newest) });
  }

  override render(): TemplateResult {
    const { records } = this;
    if (this.failure !== undefined) {
      return html`<sm-failure
        inner
        .failure=${this.failure}
        @sm-retry=${() => this.#read(this.#asked ?? "")}
      ></sm-failure>`;
    }
    if (records === undefined) return html`<p class="quiet" role="status">${say(WORDS.loading)}</p>`;
    const [newest, oldest] = [records[0], records.at(-1)];
    if (newest === undefined || oldest === undefined)
      return html`<p class="quiet" role="status">${say(WORDS.none)}</p>`;
    return html`
      <div class="row">
        <p class="grow" role="status">${say(WORDS.shown(oldest.position, newest.position, this.size))}</p>
        <form class="row" @submit=${this.handleGo}>
          <label>${say(WORDS.goTo)} <input type="number" min="1" max=${this.size} step="1" /></label>
          <wa-button size="s" appearance="outlined" type="submit">${say(WORDS.go)}</wa-button>
        </form>
        <wa-button
          size="s"
          appearance="outlined"
          ?disabled=${newest.position >= this.size}
          @click=${() => this.#show(this.size)}
          >${say(WORDS.newest)}</wa-button
        >
        <wa-button
          size="s"
          appearance="outlined"
          ?disabled=${newest.position >= this.size}
          @click=${() => this.#show(newest.position + PAGE)}
          >${say(WORDS.newer)}</wa-button
        >
        <wa-button
          size="s"
          appearance="outlined"
          ?disabled=${oldest.position <= 1}
          @click=${() => this.#show(oldest.position - 1)}
          >${say(WORDS.older)}</wa-button
        >
      </div>
      <div class="scroll" tabindex="0" role="region" aria-label=${say(WORDS.records)}>
        <table>
          <thead>
            <tr>
              ${[
                WORDS.seq,
                WORDS.verdict,
                WORDS.power,
                WORDS.version,
                WORDS.askedBy,
                WORDS.recordedAt,
                WORDS.hash,
                WORDS.id,
                WORDS.proof,
              ].map((title) => html`<th scope="col">${say(title)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${records.map((record) => this.#row(record))}
          </tbody>
        </table>
      </div>
    `;
  }

  #row(record: JournalRecord): TemplateResult {
    const { position, id } = record;
    if (record.damaged) {
      return html`<tr class="damaged">
        <td>${position}</td>
        <td colspan="6"><wa-icon name="triangle-exclamation"></wa-icon> ${say(WORDS.damaged)}</td>
        <td><code>${id}</code></td>
        <td></td>
      </tr>`;
    }
    const { power, verdict, policy, askedBy, recordedAt, hash } = record;
    const title = this.titles[power];
    return html`<tr>
      <td>${position}</td>
      <td><sm-verdict .verdict=${verdict}></sm-verdict></td>
      <td>${title === undefined ? html`<code>${power}</code>` : say(title)}</td>
      <td>${policy === null ? "–" : policy.version}</td>
      <td>
        ${askedBy === null ? say(WORDS.visitor) : html`<span lang="zh-CN" title=${askedBy}>${calledBy(askedBy)}</span>`}
      </td>
      <td>${showInstant(recordedAt)}</td>
      <td><code>${shortHash(hash)}</code></td>
      <td><a href=${`/evaluations/${id}`}>${id}</a></td>
      <td>
        <a href=${proofAddress(id)} aria-label=${`${say(WORDS.prove)} ${id}`}>${say(WORDS.proof)}</a>
      </td>
    </tr>`;
  }
}

/** The address of this page with the proof of a record. */
function proofAddress(id: string): string {
  const query = new URLSearchParams(place.value.query);
  query.set("proof", id);
  return `/journal?${query.toString()}`;
}
