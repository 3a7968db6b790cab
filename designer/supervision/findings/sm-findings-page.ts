import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../live/sm-live-state.ts";
import "./sm-finding-record.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";

import type { FindingRecord } from "../../../engine/core/model/formats.generated.ts";
import { ROLE_LABELS } from "../../../engine/core/model/labels.ts";
import { FINDING_STATE_LABELS } from "../../../engine/core/model/supervision-labels.ts";
import { getFinding } from "../../api/findings.ts";
import { getLibrary } from "../../api/policies.ts";
import { place, setQuery } from "../../app/location.ts";
import { showCount } from "../../language/formats.ts";
import { say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import { NO_TITLES, readCatalogueTitles, titleOf, type CatalogueTitles } from "../catalogue-titles.ts";
import { filterFields } from "../filter-fields.ts";
import { addressWith } from "../filters.ts";
import { lawTitles, type LawTitles } from "../law-titles.ts";
import { LiveUpdates } from "../live/live-updates.ts";
import { partNotRead } from "../not-read.ts";
import { supervisionStyles } from "../page.styles.ts";
import { sectionNavigation } from "../section-navigation.ts";
import { WORDS as SHARED_WORDS } from "../words.ts";
import { findingRows } from "./finding-rows.ts";
import { mergeLists } from "./queue.ts";
import { readQueue, type StateList } from "./read-queue.ts";
import { findingsStyles } from "./sm-findings-page.styles.ts";
import { WORDS } from "./words.ts";

const FILTERS = ["power", "organ", "grade", "code", "state", "from", "to"] as const;
const TIERS = ["monitorOffice", "responsibleOffice", "postHolder"] as const;

/** The findings that wait for somebody, by who monitors them (M091); filters and what is chosen stand in the address. */
@customElement("sm-findings-page")
export class SmFindingsPage extends SignalWatcher(LitElement) {
  static override styles = [shared, supervisionStyles, findingsStyles];

  @state() private lists: readonly StateList[] | undefined;
  @state() private failure: unknown;
  @state() private record: FindingRecord | undefined;
  @state() private titles: CatalogueTitles = NO_TITLES;
  @state() private laws: LawTitles = new Map();
  @state() private now = new Date().toISOString();
  readonly #live = new LiveUpdates(this, { onNews: () => void this.#takeNews() });
  #asked: string | undefined;
  #chosen = "";

  override connectedCallback(): void {
    super.connectedCallback();
    void readCatalogueTitles().then((titles) => (this.titles = titles));
    // Without the library laws stand under the names by which they are cited.
    void getLibrary().then(
      ({ laws }) => (this.laws = lawTitles(laws)),
      () => undefined,
    );
  }

  protected override updated(_changed: PropertyValues): void {
    const query = new URLSearchParams(place.value.query);
    const chosen = query.get("finding") ?? "";
    query.delete("finding");
    if (query.toString() !== this.#asked) void this.#read(query.toString());
    if (chosen !== this.#chosen) void this.#choose(chosen);
  }

  async #read(query: string, before?: readonly StateList[]): Promise<void> {
    this.#asked = query;
    try {
      const lists = await readQueue(new URLSearchParams(query), before);
      if (this.#asked !== query) return;
      this.lists = lists;
      this.failure = undefined;
      this.now = new Date().toISOString();
    } catch (fault) {
      if (this.#asked === query) this.failure = fault;
    }
  }

  async #choose(id: string): Promise<void> {
    this.#chosen = id;
    this.record = this.lists?.flatMap(({ findings }) => findings).find((record) => record.id === id);
    if (id === "") return;
    const record = await getFinding(id).catch(() => undefined);
    if (this.#chosen === id && record !== undefined) this.record = record;
  }

  async #takeNews(): Promise<void> {
    await Promise.all([this.#read(this.#asked ?? ""), this.#chosen === "" ? undefined : this.#choose(this.#chosen)]);
  }

  private readonly handleChanged = ({ detail }: CustomEvent<FindingRecord>): void => {
    this.record = detail;
    void this.#read(this.#asked ?? "");
  };

  #close(): void {
    const id = this.#chosen;
    setQuery({ finding: "" });
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>(`tr[data-finding="${CSS.escape(id)}"] a.what`)?.focus(),
    );
  }

  private readonly handleKey = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && this.#chosen !== "") this.#close();
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const links = [...this.renderRoot.querySelectorAll<HTMLElement>("a.what")];
    const here = links.findIndex((link) => link === event.target);
    if (here === -1) return;
    event.preventDefault();
    links[here + (event.key === "ArrowDown" ? 1 : -1)]?.focus();
  };

  override render(): TemplateResult {
    const { query } = place.value;
    const tier = query.get("tier") ?? "";
    return html`
      <header class="page-head">
        <h1>${say(WORDS.title)}</h1>
        ${sectionNavigation("findings")}
        <sm-live-state .state=${this.#live.state.value} .since=${this.#live.cutOffSince.value ?? ""}></sm-live-state>
        <span class="grow"></span>
        <wa-button class="on-screen" size="s" appearance="outlined" @click=${() => print()}
          ><wa-icon slot="start" name="print"></wa-icon>${say(SHARED_WORDS.print)}</wa-button
        >
      </header>
      <nav class="tiers" aria-label=${say(WORDS.tiers)}>
        ${["", ...TIERS].map(
          (one) =>
            html`<a href=${addressWith("/findings", { tier: one })} aria-current=${one === tier ? "page" : nothing}
              >${one === "" ? say(WORDS.allTiers) : tierName(one)}</a
            >`,
        )}
      </nav>
      <div class="page-head">
        ${filterFields(FILTERS, this.titles, { states: FINDING_STATE_LABELS, anyState: WORDS.openStates })}
        <label class="only on-screen"
          ><input
            type="checkbox"
            .checked=${query.get("overdue") === "true"}
            @change=${({ target }: Event) =>
              setQuery({ overdue: target instanceof HTMLInputElement && target.checked ? "true" : "" })}
          />${say(WORDS.onlyOverdue)}</label
        >
      </div>
      <div class="desk ${this.record === undefined ? "" : "open"}" @keydown=${this.handleKey}>
        <section class="card flush" aria-label=${say(WORDS.title)}>${this.#list()}</section>
        ${this.record === undefined ? nothing : this.#detail(this.record)}
      </div>
    `;
  }

  #list(): TemplateResult {
    if (this.failure !== undefined) return partNotRead(this.failure, () => void this.#read(this.#asked ?? ""));
    if (this.lists === undefined) return html`<p class="empty quiet" role="status">${say(SHARED_WORDS.loading)}</p>`;
    const { findings, more } = mergeLists(this.lists);
    if (findings.length === 0)
      return html`<p class="empty quiet" role="status">${say(this.#asked === "" ? WORDS.noneOpen : WORDS.none)}</p>`;
    return html`<p class="found small quiet" role="status">
        ${say(WORDS.shown(showCount(findings.length), more))}
        <span class="on-screen">· ${say(WORDS.keys)}</span>
      </p>
      ${findingRows(findings, { chosen: this.#chosen, now: this.now, titles: this.titles })}
      ${
        more
          ? html`<div class="more on-screen">
              <wa-button size="s" @click=${() => this.#read(this.#asked ?? "", this.lists)}
                >${say(SHARED_WORDS.more)}</wa-button
              >
            </div>`
          : nothing
      }`;
  }

  #detail(record: FindingRecord): TemplateResult {
    return html`<section class="card detail" aria-label=${say(WORDS.detail)}>
      <header>
        <h2>${say(WORDS.detail)}</h2>
        <a class="small" href=${`/cases/${encodeURIComponent(record.case)}`}>${say(WORDS.toCase)} ${record.case}</a>
        <span class="grow"></span>
        <wa-button
          size="s"
          appearance="plain"
          title=${say(WORDS.close)}
          aria-label=${say(WORDS.close)}
          @click=${() => this.#close()}
          ><wa-icon name="xmark"></wa-icon
        ></wa-button>
      </header>
      <sm-finding-record
        open
        .record=${record}
        .powerTitle=${titleOf(this.titles.powers, record.power)}
        .laws=${this.laws}
        .now=${this.now}
        @sm-finding-changed=${this.handleChanged}
      ></sm-finding-record>
    </section>`;
  }
}

function tierName(tier: string): string {
  const known = TIERS.find((one) => one === tier);
  return known === undefined ? tier : say(ROLE_LABELS[known]);
}
