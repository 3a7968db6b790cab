import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../../elements/sm-view-tools.ts";
import "../live/sm-live-state.ts";
import "../sm-told-finding.ts";
import "./sm-element-table.ts";
import "./sm-shade-legend.ts";
import "./sm-variants.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { PowerSupervision } from "../../../engine/core/model/formats.generated.ts";
import { getPowerSupervision } from "../../api/supervision.ts";
import { place, setQuery } from "../../app/location.ts";
import { CANVAS_SLOT, CanvasInDocument } from "../../elements/canvas-in-document.ts";
import { keyOf } from "../../elements/form-values.ts";
import { showCount, showShare } from "../../language/formats.ts";
import { language, say } from "../../language/language.ts";
import type { PaintMark } from "../../modeler/map-modeler.ts";
import { shared } from "../../styles/shared.ts";
import { NO_TITLES } from "../catalogue-titles.ts";
import { filterFields } from "../filter-fields.ts";
import { addressWith, asked } from "../filters.ts";
import { lawTitles } from "../law-titles.ts";
import { LiveUpdates } from "../live/live-updates.ts";
import { supervisionStyles } from "../page.styles.ts";
import { notRead } from "../not-read.ts";
import { sectionNavigation } from "../section-navigation.ts";
import { openSupervisedMap, type SupervisedMap } from "../supervised-map.ts";
import { wayOnMap } from "../way-on-map.ts";
import { WORDS as SHARED_WORDS } from "../words.ts";
import { MEASURES, type Measure } from "./measure.ts";
import { legendOf, shadingOf } from "./shading-of.ts";
import { powerSupervisionStyles } from "./sm-power-supervision-page.styles.ts";
import { unknownActivities } from "./unknown-activities.ts";
import { WORDS } from "./words.ts";

const FILTERS = ["from", "to"] as const;
const NO_SHADES = { tone: "use", elements: {}, flows: {} } as const;

/** How the cases of one power really run: its map painted with them, the ways they took, and what only many show. */
@customElement("sm-power-supervision-page")
export class SmPowerSupervisionPage extends SignalWatcher(LitElement) {
  static override styles = [shared, supervisionStyles, powerSupervisionStyles];

  @property() power = "";

  @state() private statistics: PowerSupervision | undefined;
  @state() private shown: SupervisedMap | undefined;
  @state() private failure: unknown;
  readonly #canvas = new CanvasInDocument(this);
  readonly #live = new LiveUpdates(this, { onNews: () => void this.#read(this.#asked ?? "") });
  #asked: string | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.shown?.modeler.destroy();
    this.shown = undefined;
    this.#asked = undefined;
  }

  protected override updated(_changed: PropertyValues): void {
    const { query } = place.value;
    const wanted = `${this.power}?${query.get("from") ?? ""}&${query.get("to") ?? ""}`;
    if (this.isConnected && wanted !== this.#asked) void this.#read(wanted);
    this.#paint();
  }

  async #read(wanted: string): Promise<void> {
    this.#asked = wanted;
    try {
      const statistics = await getPowerSupervision(this.power, asked(place.peek().query, FILTERS));
      if (this.#asked !== wanted) return;
      this.statistics = statistics;
      this.failure = undefined;
      const { published } = this.shown ?? {};
      if (published?.version !== statistics.version || published.documents.power.id !== statistics.power)
        await this.#open(statistics);
    } catch (fault) {
      if (this.#asked === wanted) this.failure = fault;
    }
  }

  async #open(statistics: PowerSupervision): Promise<void> {
    const opened = await openSupervisedMap(statistics.power, statistics.version);
    if (!this.isConnected) return opened.modeler.destroy();
    this.shown?.modeler.destroy();
    this.shown = opened;
    this.#canvas.show(opened.modeler);
    opened.modeler.showPart(placesOf(statistics));
  }

  /** The map as the address asks: all cases in a measure, or the way of one variant. */
  #paint(): void {
    const { shown, statistics } = this;
    if (shown === undefined || statistics === undefined) return;
    const { modeler } = shown;
    const variant = statistics.variants.find(({ id }) => id === place.value.query.get("variant"));
    // Read, so that the numbers on the map are written anew in the other language.
    void language.value;
    if (variant === undefined) {
      modeler.paint({});
      modeler.shade(shadingOf(statistics, measureInAddress()));
      return;
    }
    const map = modeler.map();
    const way = [...variant.steps, ...wayOnMap(map, variant.steps)];
    modeler.shade(NO_SHADES);
    modeler.paint(Object.fromEntries(way.map((id): [string, PaintMark] => [id, "walked"])));
  }

  override render(): TemplateResult {
    const { shown, statistics, failure } = this;
    if (failure !== undefined && statistics === undefined)
      return notRead(failure, {
        words: WORDS.notFound,
        back: "/supervision",
        toBack: WORDS.back,
        onRetry: () => void this.#read(this.#asked ?? ""),
      });
    return html`
      <header class="page-head">
        <h1>${shown === undefined ? this.power : say(shown.published.documents.power.title)}</h1>
        ${sectionNavigation("wall")}
        <sm-live-state .state=${this.#live.state.value} .since=${this.#live.cutOffSince.value ?? ""}></sm-live-state>
        <span class="grow"></span>
        <wa-button class="on-screen" size="s" appearance="outlined" @click=${() => print()}
          ><wa-icon slot="start" name="print"></wa-icon>${say(SHARED_WORDS.print)}</wa-button
        >
      </header>
      <div class="page-head">
        ${filterFields(FILTERS, NO_TITLES)} ${statistics === undefined ? nothing : this.#figures(statistics)}
      </div>
      ${
        statistics === undefined ? html`<p class="empty quiet" role="status">${say(SHARED_WORDS.loading)}</p>` : nothing
      }
      <section class="card map" ?hidden=${statistics === undefined}>
        ${statistics === undefined ? nothing : this.#mapHead(statistics)}
        <div class="canvas">${CANVAS_SLOT}<sm-view-tools .modeler=${shown?.modeler}></sm-view-tools></div>
      </section>
      ${statistics === undefined || shown === undefined ? nothing : this.#columns(statistics, shown)}
    `;
  }

  #figures({ cases, fitness, version }: PowerSupervision): TemplateResult {
    return html`<p class="row">
      <b>${say(WORDS.cases(showCount(cases)))}</b>
      <span class="quiet" title=${say(SHARED_WORDS.fitnessHint)}>${say(WORDS.fitness(showShare(fitness, 1)))}</span>
      <span class="quiet">${say(WORDS.version(version))}</span>
      <span class="row small on-screen">
        <a href=${addressWith("/cases", { power: this.power })}>${say(WORDS.toCases)}</a>
        <a href=${`/findings?power=${this.power}`}>${say(WORDS.toFindings)}</a>
        <a href=${`/powers/${this.power}?version=${version}`}>${say(WORDS.toMap)}</a>
      </span>
    </p>`;
  }

  #mapHead(statistics: PowerSupervision): TemplateResult {
    const measure = measureInAddress();
    const index = statistics.variants.findIndex(({ id }) => id === place.value.query.get("variant"));
    if (index !== -1)
      return html`<div class="map-head">
        <h2>${say(WORDS.onMap)}${say({ zh: "：", en: ": " })}${say(WORDS.variant(index + 1))}</h2>
        <wa-button size="s" appearance="outlined" @click=${() => setQuery({ variant: "" })}
          ><wa-icon slot="start" name="arrow-left"></wa-icon>${say(WORDS.backToAll)}</wa-button
        >
      </div>`;
    return html`<div class="map-head">
        <h2>${say(WORDS.map)}</h2>
        <fieldset class="measures on-screen">
          <legend class="visually-hidden">${say(WORDS.measure)}</legend>
          ${MEASURES.map(
            (name) =>
              html`<label title=${say(WORDS.measureHints[name])}
                ><input
                  class="visually-hidden"
                  type="radio"
                  name="measure"
                  value=${name}
                  .checked=${name === measure}
                  @change=${() => setQuery({ measure: name })}
                />${say(WORDS.measures[name])}</label
              >`,
          )}
        </fieldset>
        <span class="quiet small">${say(WORDS.measureHints[measure])}</span>
      </div>
      <sm-shade-legend .measure=${measure} .entries=${legendOf(statistics, measure)}></sm-shade-legend>`;
  }

  #columns(statistics: PowerSupervision, { modeler, published }: SupervisedMap): TemplateResult {
    if (statistics.cases === 0) return html`<p class="card empty">${say(WORDS.noCases)}</p>`;
    const map = modeler.map();
    const laws = lawTitles(published.library.laws);
    return html`<div class="columns">
        <section class="card">
          <sm-variants
            .statistics=${statistics}
            .map=${map}
            .chosen=${place.value.query.get("variant") ?? ""}
            @sm-variant-chosen=${({ detail }: CustomEvent<string>) => this.#chooseVariant(detail)}
          ></sm-variants>
        </section>
        <div>
          <section class="card stack">
            <h2>${say(WORDS.together)}</h2>
            ${
              statistics.together.length === 0
                ? html`<p class="quiet">${say(WORDS.noneTogether)}</p>`
                : statistics.together.map(
                    (finding) => html`<sm-told-finding .finding=${finding} .laws=${laws}></sm-told-finding>`,
                  )
            }
          </section>
          ${unknownActivities(statistics)}
        </div>
      </div>
      <section class="card stack">
        <h2>${say(WORDS.table)}</h2>
        <sm-element-table
          .power=${this.power}
          .map=${map}
          .elements=${statistics.elements}
          @sm-step-chosen=${({ detail }: CustomEvent<string>) => this.#reveal(detail)}
        ></sm-element-table>
      </section>`;
  }

  #chooseVariant(variant: string): void {
    setQuery({ variant });
    if (variant !== "") this.renderRoot.querySelector(".map")?.scrollIntoView({ block: "nearest" });
  }

  #reveal(step: string): void {
    this.shown?.modeler.reveal(step);
    this.renderRoot.querySelector(".map")?.scrollIntoView({ block: "nearest" });
  }
}

function measureInAddress(): Measure {
  const names = { frequency: 0, medianHours: 0, ninthDecileHours: 0, deviation: 0 };
  return keyOf(names, place.value.query.get("measure") ?? "") ?? "frequency";
}

/** Where cases came on the map, and at the end where most of them begin: from there one reads. */
function placesOf({ elements, variants }: PowerSupervision): readonly string[] {
  const used = elements.filter(({ frequency }) => frequency > 0).map(({ element }) => element);
  return [...used, ...(variants[0]?.steps.slice(0, 1) ?? [])];
}
