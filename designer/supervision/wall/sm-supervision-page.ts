import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../charts/sm-chart.ts";
import "../live/sm-live-state.ts";
import "./sm-live-ticker.ts";
import "./sm-wall-figures.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";

import type { FindingRecord, SupervisionOverview } from "../../../engine/core/model/formats.generated.ts";
import { getFinding, listFindings } from "../../api/findings.ts";
import { getOverview } from "../../api/supervision.ts";
import { navigate, place } from "../../app/location.ts";
import { showInstant } from "../../language/formats.ts";
import { FullScreen } from "../../elements/full-screen.ts";
import { say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import { NO_TITLES, readCatalogueTitles, type CatalogueTitles } from "../catalogue-titles.ts";
import { barsByGrade } from "../charts/bars-by-grade.ts";
import type { ChartChoice } from "../charts/sm-chart.ts";
import { filterFields } from "../filter-fields.ts";
import { addressWith, asked, findingsAddress } from "../filters.ts";
import { LiveUpdates } from "../live/live-updates.ts";
import { partNotRead } from "../not-read.ts";
import { supervisionStyles } from "../page.styles.ts";
import { sectionNavigation } from "../section-navigation.ts";
import { WORDS as SHARED_WORDS } from "../words.ts";
import { codeRows, organRows } from "./graded-rows.ts";
import { linesByDay } from "./lines-by-day.ts";
import { wallStyles } from "./sm-supervision-page.styles.ts";
import { isWanted, withNews } from "./ticker.ts";
import { dayTable, gradedTable, tierList, worstTable, type GradedRow } from "./wall-tables.ts";
import { WORDS } from "./words.ts";

const FILTERS = ["power", "organ", "grade", "code", "from", "to"] as const;
/** How many new findings are fetched one by one at most; the counts tell of the others. */
const MOST_NEWS = 20;

/** The supervision wall (电子公务监察室): what is found in all cases, as it is found; the filters stand in the address. */
@customElement("sm-supervision-page")
export class SmSupervisionPage extends SignalWatcher(LitElement) {
  static override styles = [shared, supervisionStyles, wallStyles];

  @state() private overview: SupervisionOverview | undefined;
  @state() private latest: readonly FindingRecord[] = [];
  @state() private arrived: ReadonlySet<string> = new Set();
  @state() private failure: unknown;
  @state() private titles: CatalogueTitles = NO_TITLES;
  readonly #live = new LiveUpdates(this, { onNews: (findings) => void this.#takeNews(findings) });
  readonly #screen = new FullScreen(this, () => document.querySelector("sm-app"));
  #asked: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void readCatalogueTitles().then((titles) => (this.titles = titles));
  }

  protected override updated(_changed: PropertyValues): void {
    const query = place.value.query.toString();
    if (query === this.#asked) return;
    this.#asked = query;
    void this.#read(query);
    void this.#readLatest(query);
  }

  async #read(query: string): Promise<void> {
    try {
      const overview = await getOverview(asked(new URLSearchParams(query), FILTERS));
      if (this.#asked !== query) return;
      this.overview = overview;
      this.failure = undefined;
    } catch (fault) {
      if (this.#asked === query) this.failure = fault;
    }
  }

  /** Without them the ticker begins empty. */
  async #readLatest(query: string): Promise<void> {
    const filters = asked(new URLSearchParams(query), FILTERS);
    const page = await listFindings({ ...filters, order: "newest", limit: "200" }).catch(() => undefined);
    if (this.#asked === query) this.latest = withNews([], page?.findings ?? []);
  }

  async #takeNews(ids: readonly string[]): Promise<void> {
    void this.#read(this.#asked ?? "");
    const news = await Promise.all(ids.slice(-MOST_NEWS).map((id) => getFinding(id).catch(() => undefined)));
    const filters = asked(new URLSearchParams(this.#asked), FILTERS);
    const wanted = news.filter((record) => record !== undefined).filter((record) => isWanted(record, filters));
    this.arrived = new Set([...this.arrived, ...wanted.map(({ id }) => id)]);
    this.latest = withNews(this.latest, wanted);
  }

  override render(): TemplateResult {
    const { overview } = this;
    return html`
      <header class="page-head">
        <h1>${say(WORDS.title)}</h1>
        ${sectionNavigation("wall")}
        <sm-live-state .state=${this.#live.state.value} .since=${this.#live.cutOffSince.value ?? ""}></sm-live-state>
        <span class="grow"></span>
        <span class="quiet small">${overview === undefined ? "" : say(WORDS.asOf(showInstant(overview.at)))}</span>
        <wa-button class="on-screen" size="s" appearance="outlined" @click=${this.#screen.toggle}
          ><wa-icon slot="start" name=${this.#screen.isOn ? "compress" : "expand"}></wa-icon>${say(
            this.#screen.isOn ? WORDS.leaveFullScreen : WORDS.fullScreen,
          )}</wa-button
        >
      </header>
      ${filterFields(FILTERS, this.titles)} ${this.#content(overview)}
    `;
  }

  #content(overview: SupervisionOverview | undefined): TemplateResult {
    if (this.failure !== undefined && overview === undefined)
      return partNotRead(this.failure, () => void this.#read(this.#asked ?? ""));
    if (overview === undefined) return html`<p class="empty quiet" role="status">${say(SHARED_WORDS.loading)}</p>`;
    const { running, paused, complete } = overview.cases;
    if (running + paused + complete === 0 && this.#asked === "")
      return html`<div class="card empty">
        <p>${say(WORDS.noCases)}</p>
        <a href="/docs" target="_blank" rel="noopener">${say(WORDS.howTo)}</a>
      </div>`;
    return html`<sm-wall-figures role="group" aria-label=${say(WORDS.figures)} .overview=${overview}></sm-wall-figures>
      <div class="panels">
        ${this.#days(overview)} ${this.#bars("codes", say(WORDS.byCode), say(SHARED_WORDS.code), codeRows(overview))}
        <section class="card panel ticker">
          <header><h2>${say(WORDS.ticker)}</h2></header>
          <sm-live-ticker
            tabindex="0"
            role="region"
            aria-label=${say(WORDS.ticker)}
            .findings=${this.latest}
            .arrived=${this.arrived}
            .titles=${this.titles}
          ></sm-live-ticker>
        </section>
        <section class="card panel worst">
          <header>
            <h2>${say(WORDS.worst)}</h2>
            <span class="quiet small">${say(WORDS.worstHint)}</span>
          </header>
          <div class="scroll">${worstTable(overview)}</div>
        </section>
        ${this.#bars("organs", say(WORDS.byOrgan), say(SHARED_WORDS.organ), organRows(overview))}
        <section class="card panel tier">
          <header><h2>${say(WORDS.byTier)}</h2></header>
          ${tierList(overview)}
        </section>
      </div>`;
  }

  #days({ byDay }: SupervisionOverview): TemplateResult {
    const sum = (name: "opened" | "closed" | "findings"): number => byDay.reduce((total, day) => total + day[name], 0);
    const handleChoice = ({ detail: { index } }: CustomEvent<ChartChoice>): void => {
      const day = byDay[index]?.day;
      if (day !== undefined) navigate(addressWith("/cases", { from: day, to: day }));
    };
    return html`<sm-chart
      class="card days"
      .heading=${say(WORDS.byDay)}
      .summary=${say(WORDS.byDaySummary(sum("opened"), sum("closed"), sum("findings")))}
      .drawing=${linesByDay(byDay)}
      @sm-chart-chosen=${handleChoice}
      >${dayTable(byDay)}</sm-chart
    >`;
  }

  #bars(name: string, heading: string, column: string, rows: readonly GradedRow[]): TemplateResult {
    const [most] = rows;
    const handleChoice = ({ detail: { index, series } }: CustomEvent<ChartChoice>): void => {
      const row = rows[index];
      if (row !== undefined) navigate(findingsAddress({ ...row.filter, grade: series }));
    };
    return html`<sm-chart
      class="card ${name}"
      .heading=${heading}
      .summary=${say(most === undefined ? WORDS.nothingFound : WORDS.barsSummary(most.name, most.A + most.B + most.C))}
      .drawing=${barsByGrade(rows, 11)}
      @sm-chart-chosen=${handleChoice}
      >${gradedTable(column, rows)}</sm-chart
    >`;
  }
}
