import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/callout/callout.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../elements/sm-failure.ts";
import "./sm-audit-verification.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";

import { calledBy } from "../access/names.ts";
import { exportAddress, listActs, type ActQuery, type RecordedAct } from "../api/audit.ts";
import { place } from "../app/location.ts";
import { endOfDay, startOfDay } from "../evaluations/day-bounds.ts";
import { showCount } from "../language/formats.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { NO_TITLES, readCatalogueTitles, type CatalogueTitles } from "../supervision/catalogue-titles.ts";
import { supervisionStyles } from "../supervision/page.styles.ts";
import { actFilters, FILTERS } from "./act-filters.ts";
import { actRows } from "./act-rows.ts";
import { auditStyles } from "./sm-audit-page.styles.ts";
import { WORDS } from "./words.ts";

/** What was done and tried, by whom, newest first; the filters stand in the address. */
@customElement("sm-audit-page")
export class SmAuditPage extends SignalWatcher(LitElement) {
  static override styles = [shared, supervisionStyles, auditStyles];

  @state() private acts: readonly RecordedAct[] = [];
  @state() private next: number | undefined;
  @state() private unreadable = 0;
  @state() private reading: "reading" | "read" | "failed" = "reading";
  @state() private failure: unknown;
  @state() private titles: CatalogueTitles = NO_TITLES;
  #asked: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void readCatalogueTitles().then((titles) => (this.titles = titles));
  }

  protected override updated(_changed: PropertyValues): void {
    const query = place.value.query.toString();
    if (query !== this.#asked) void this.#read(query);
  }

  async #read(query: string, cursor?: number): Promise<void> {
    this.#asked = query;
    this.reading = "reading";
    try {
      const page = await listActs({
        ...asked(new URLSearchParams(query)),
        ...(cursor !== undefined && { cursor: String(cursor) }),
      });
      if (this.#asked !== query) return;
      const seen = this.acts.length;
      this.acts = cursor === undefined ? page.acts : [...this.acts, ...page.acts];
      this.next = page.next;
      this.unreadable = page.unreadable;
      this.reading = "read";
      if (cursor !== undefined) void this.#focusRow(seen);
    } catch (fault) {
      if (this.#asked !== query) return;
      this.failure = fault;
      this.reading = "failed";
    }
  }

  /** Whoever goes on by keyboard goes on with the first act that came. */
  async #focusRow(position: number): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>("summary")[position]?.focus();
  }

  override render(): TemplateResult {
    const query = asked(place.value.query);
    return html`
      <header class="page-head">
        <h1>${say(WORDS.title)}</h1>
        <span class="grow"></span>
        <div class="row on-screen">
          <wa-button size="s" appearance="outlined" href=${exportAddress("csv", query)} download
            ><wa-icon slot="start" name="file-excel"></wa-icon>${say(WORDS.exportCsv)}</wa-button
          >
          <wa-button size="s" appearance="outlined" href=${exportAddress("ndjson", query)} download
            ><wa-icon slot="start" name="file-export"></wa-icon>${say(WORDS.exportLines)}</wa-button
          >
          <wa-button size="s" appearance="outlined" @click=${() => print()}
            ><wa-icon slot="start" name="print"></wa-icon>${say(WORDS.print)}</wa-button
          >
        </div>
      </header>
      <p class="quiet">${say(WORDS.intro)}</p>
      <sm-audit-verification></sm-audit-verification>
      ${actFilters(this.titles, this.#nameOfSought())}
      ${
        this.unreadable === 0
          ? nothing
          : html`<wa-callout variant="danger" role="alert"
              ><wa-icon slot="icon" name="triangle-exclamation"></wa-icon>${say(
                WORDS.unreadable(showCount(this.unreadable)),
              )}</wa-callout
            >`
      }
      <section class="card flush" aria-label=${say(WORDS.title)}>${this.#list()}</section>
    `;
  }

  #list(): TemplateResult {
    if (this.reading === "failed")
      return html`<sm-failure
        inner
        .failure=${this.failure}
        @sm-retry=${() => this.#read(this.#asked ?? "")}
      ></sm-failure>`;
    if (this.acts.length === 0 && this.next === undefined) {
      const isFiltered = FILTERS.some((name) => place.value.query.has(name));
      const words = this.reading === "reading" ? WORDS.loading : isFiltered ? WORDS.none : WORDS.noneYet;
      return html`<p class="empty quiet" role="status">${say(words)}</p>`;
    }
    return html`<p class="found small quiet" role="status">
        ${say(WORDS.shown(showCount(this.acts.length), this.next !== undefined))}
      </p>
      ${actRows(this.acts, this.titles)}
      ${
        this.next === undefined
          ? nothing
          : html`<div class="more on-screen">
              <wa-button
                size="s"
                ?loading=${this.reading === "reading"}
                @click=${() => this.#read(this.#asked ?? "", this.next)}
                >${say(WORDS.more)}</wa-button
              >
            </div>`
      }`;
  }

  /** The person that is looked for, by the name under which he acted last. */
  #nameOfSought(): string {
    const id = place.value.query.get("who") ?? "";
    const found = this.acts.find(({ who }) => who.id === id)?.who.name ?? "";
    return found === "" ? calledBy(id) : found;
  }
}

/** The filters in the address as the service is asked. */
function asked(query: URLSearchParams): ActQuery {
  const power = query.get("power") ?? "";
  const [from, to] = [query.get("from") ?? "", query.get("to") ?? ""];
  return {
    who: query.get("who") ?? "",
    act: query.get("act") ?? "",
    outcome: query.get("outcome") ?? "",
    subject: power === "" ? "" : `/powers/${encodeURIComponent(power)}`,
    from: from === "" ? "" : startOfDay(from),
    to: to === "" ? "" : endOfDay(to),
  };
}
