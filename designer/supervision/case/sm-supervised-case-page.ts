import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../../evaluations/sm-personal-part.ts";
import "../../evaluations/sm-sent-facts.ts";
import "../findings/sm-finding-record.ts";
import "../../elements/sm-view-tools.ts";
import "../live/sm-live-state.ts";
import "./sm-case-limits.ts";
import "./sm-case-path.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";

import type { Erasure, FindingRecord, LocalizedText } from "../../../engine/core/model/formats.generated.ts";
import { eraseCase, getCase, getWholeCase, type CaseView } from "../../api/cases.ts";
import { place } from "../../app/location.ts";
import { holdsMask } from "../../../engine/core/personal/mask.ts";
import type { PersonalSource } from "../../evaluations/sm-personal-part.ts";
import { CANVAS_SLOT, CanvasInDocument } from "../../elements/canvas-in-document.ts";
import { say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import { lawTitles } from "../law-titles.ts";
import { LiveUpdates } from "../live/live-updates.ts";
import { notRead } from "../not-read.ts";
import { supervisionStyles } from "../page.styles.ts";
import { sectionNavigation } from "../section-navigation.ts";
import { openSupervisedMap, type SupervisedMap } from "../supervised-map.ts";
import { WORDS as SHARED_WORDS } from "../words.ts";
import { aboutCase, undecidedCard } from "./case-head.ts";
import { paintOfCase, pathRows } from "./case-path.ts";
import { evidenceTable, eventTable, judgmentTable, type StepLinks } from "./case-tables.ts";
import { toldFacts } from "./told-facts.ts";
import { pathLegend } from "./path-legend.ts";
import { casePageStyles } from "./sm-supervised-case-page.styles.ts";
import { WORDS } from "./words.ts";

/** A case under supervision: its path against the map, its time limits, what is wrong with it, and what is done about that. */
@customElement("sm-supervised-case-page")
export class SmSupervisedCasePage extends SignalWatcher(LitElement) {
  static override styles = [shared, supervisionStyles, casePageStyles];

  /** Its id. */
  @property({ attribute: "case" }) case = "";

  @state() private view: CaseView | undefined;
  /** With nothing masked, while somebody has it shown. */
  @state() private whole: CaseView | undefined;
  @state() private shown: SupervisedMap | undefined;
  @state() private failure: unknown;
  readonly #canvas = new CanvasInDocument(this);
  readonly #live = new LiveUpdates(this, { onNews: () => void this.#read(this.case) });
  #asked: string | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.shown?.modeler.destroy();
    this.shown = undefined;
    this.#asked = undefined;
  }

  protected override updated(_changed: PropertyValues): void {
    if (this.isConnected && this.case !== this.#asked) {
      this.view = undefined;
      this.whole = undefined;
      this.failure = undefined;
      void this.#read(this.case);
    }
  }

  async #read(id: string): Promise<void> {
    this.#asked = id;
    try {
      const view = await getCase(id);
      if (this.#asked !== id) return;
      // What is shown unmasked stays so until it is no longer all that there is.
      if (view.erasure !== undefined || view.events.length !== this.whole?.events.length) this.whole = undefined;
      this.view = view;
      this.failure = undefined;
      await this.#draw(view);
    } catch (fault) {
      if (this.#asked === id) this.failure = fault;
    }
  }

  async #draw({ case: { power, version }, report }: CaseView): Promise<void> {
    const { published } = this.shown ?? {};
    if (published?.version !== version || published.documents.power.id !== power) {
      const opened = await openSupervisedMap(power, version);
      if (!this.isConnected) return opened.modeler.destroy();
      this.shown?.modeler.destroy();
      this.shown = opened;
      this.#canvas.show(opened.modeler);
      opened.modeler.showPart(placesOf(report));
    }
    const { modeler } = this.shown ?? {};
    modeler?.paint(paintOfCase(modeler.map(), pathRows(report.path), report.next));
  }

  #reveal(step: string): void {
    this.shown?.modeler.reveal(step);
    this.renderRoot.querySelector(".compared")?.scrollIntoView({ block: "nearest" });
  }

  private readonly handleChanged = ({ detail }: CustomEvent<FindingRecord>): void => {
    const { view } = this;
    if (view === undefined) return;
    this.view = { ...view, findings: view.findings.map((record) => (record.id === detail.id ? detail : record)) };
  };

  override render(): TemplateResult {
    const { view, shown, failure } = this;
    if (view === undefined && failure !== undefined)
      return notRead(failure, {
        words: WORDS.notFound,
        back: "/cases",
        toBack: WORDS.back,
        onRetry: () => void this.#read(this.case),
      });
    return html`
      <header class="page-head">
        <a class="small on-screen" href="/cases">${say(WORDS.back)}</a>
        ${sectionNavigation("cases")}
        <sm-live-state .state=${this.#live.state.value} .since=${this.#live.cutOffSince.value ?? ""}></sm-live-state>
        <span class="grow"></span>
        <wa-button class="on-screen" size="s" appearance="outlined" @click=${() => print()}
          ><wa-icon slot="start" name="print"></wa-icon>${say(SHARED_WORDS.print)}</wa-button
        >
      </header>
      ${
        view === undefined
          ? html`<p class="empty quiet" role="status">${say(SHARED_WORDS.loading)}</p>`
          : html`${aboutCase(view, shown?.published.documents.power.title)} ${undecidedCard(view.report)}`
      }
      <section class="card stack" ?hidden=${view === undefined}>
        <h2>${say(WORDS.map)}</h2>
        ${pathLegend()}
        <div class="compared">
          <div class="canvas">${CANVAS_SLOT}<sm-view-tools .modeler=${shown?.modeler}></sm-view-tools></div>
          ${
            view === undefined || shown === undefined
              ? nothing
              : html`<sm-case-path
                  .map=${shown.modeler.map()}
                  .rows=${pathRows(view.report.path)}
                  .next=${view.report.next}
                  @sm-step-chosen=${({ detail }: CustomEvent<string>) => this.#reveal(detail)}
                ></sm-case-path>`
          }
        </div>
      </section>
      ${view === undefined || shown === undefined ? nothing : this.#content(view, shown)}
    `;
  }

  #content(masked: CaseView, { modeler, published }: SupervisedMap): TemplateResult {
    const view = this.whole ?? masked;
    const { report, events, erasure } = view;
    const facts = toldFacts(view);
    const links: StepLinks = { map: modeler.map(), onStep: (step) => this.#reveal(step) };
    return html`
      ${this.#personal(masked)}
      ${card(
        WORDS.timeline,
        html`<sm-case-limits
          .limits=${report.limits}
          .events=${events}
          .openedAt=${report.openedAt}
          .now=${report.at}
        ></sm-case-limits>`,
      )}
      <div class="columns">
        <div class="stack">
          ${card(WORDS.findings, this.#findings(view, published))}
          ${card(
            WORDS.judgments,
            erasure === undefined
              ? html`<div class="scroll">${judgmentTable(report.judgments, links)}</div>`
              : html`<p class="quiet">${say(WORDS.judgmentsErased)}</p>`,
          )}
        </div>
        <div class="stack">
          ${card(WORDS.evidence, html`<div class="scroll">${evidenceTable(report.evidence, links)}</div>`)}
          ${card(WORDS.events, html`<div class="scroll">${eventTable(events, links)}</div>`)}
          ${card(
            WORDS.facts,
            Object.keys(facts).length === 0
              ? html`<p class="quiet">${say(WORDS.noFacts)}</p>`
              : html`<div class="scroll">
                  <sm-sent-facts
                    .caseFile=${{ power: report.power, facts }}
                    .dictionary=${published.documents.facts.facts}
                  ></sm-sent-facts>
                </div>`,
          )}
        </div>
      </div>
    `;
  }

  #personal({ case: { id, personal }, events, facts, erasure }: CaseView): TemplateResult | typeof nothing {
    if (personal === undefined && !holdsMask([events, facts])) return nothing;
    const source: PersonalSource = {
      of: "case",
      read: () => getWholeCase(id),
      erase: (request) => eraseCase(id, request),
    };
    return html`<section class="card">
      <sm-personal-part
        .source=${source}
        .erasure=${erasure}
        ?shown=${this.whole !== undefined}
        @sm-personal-shown=${({ detail }: CustomEvent<CaseView | null>) => (this.whole = detail ?? undefined)}
        @sm-personal-erased=${(_event: CustomEvent<Erasure>) => this.#read(id)}
      ></sm-personal-part>
    </section>`;
  }

  #findings({ findings, report }: CaseView, { documents, library }: SupervisedMap["published"]): TemplateResult {
    if (findings.length === 0)
      return html`<p class="quiet">${say(report.undecided.length === 0 ? WORDS.noFindings : WORDS.noFindingsYet)}</p>`;
    const laws = lawTitles(library.laws);
    const chosen = place.value.query.get("finding");
    return html`${repeat(
      findings,
      ({ id }) => id,
      (record) =>
        html`<sm-finding-record
          ?open=${record.id === chosen}
          .record=${record}
          .powerTitle=${say(documents.power.title)}
          .laws=${laws}
          .now=${report.at}
          @sm-finding-changed=${this.handleChanged}
        ></sm-finding-record>`,
    )}`;
  }
}

function card(title: LocalizedText, content: TemplateResult): TemplateResult {
  return html`<section class="card stack">
    <h2>${say(title)}</h2>
    ${content}
  </section>`;
}

/** Where the case came on its map, and at the end where it may go on. */
function placesOf({ path, next }: CaseView["report"]): readonly string[] {
  return [...path, ...next].flatMap(({ element }) => element ?? []);
}
