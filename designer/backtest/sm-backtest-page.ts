import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/callout/callout.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "./sm-attach-backtest.ts";
import "./sm-backtest-form.ts";
import "./sm-backtest-list.ts";
import "./sm-backtest-result.ts";
import "./sm-backtest-samples.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { Backtest, BacktestSample } from "../../engine/core/model/formats.generated.ts";
import type { PolicyDocuments } from "../../engine/core/model/policy-documents.ts";
import { cancelBacktest, getBacktest, getSamples, listBacktests } from "../api/backtests.ts";
import { getDocuments, getLibrary, getPower, listVersions, type VersionEntry } from "../api/policies.ts";
import { place, setQuery } from "../app/location.ts";
import { CANVAS_SLOT, CanvasInDocument } from "../elements/canvas-in-document.ts";
import { judgmentWords, type JudgmentWords } from "../elements/judgment-words.ts";
import { showCount } from "../language/formats.ts";
import { language, say } from "../language/language.ts";
import { createModeler } from "../modeler/create-modeler.ts";
import type { MapModeler } from "../modeler/map-modeler.ts";
import { shared } from "../styles/shared.ts";
import { notRead } from "../supervision/not-read.ts";
import { supervisionStyles } from "../supervision/page.styles.ts";
import { paintOfSample } from "./paint-of-sample.ts";
import { backtestPageStyles } from "./sm-backtest-page.styles.ts";
import { keyOf } from "./sm-backtest-samples.ts";
import { STATE_WORDS, WORDS } from "./words.ts";

/** The draft as it is now, with what its parts are called. */
type Subject = {
  readonly documents: PolicyDocuments;
  readonly revision: string | undefined;
  readonly words: JudgmentWords;
  readonly versions: readonly VersionEntry[];
};

const ASK_EVERY = 700;

/** A draft on past cases: begun here, followed while it runs, and told when it is done. The address names the one shown. */
@customElement("sm-backtest-page")
export class SmBacktestPage extends SignalWatcher(LitElement) {
  static override styles = [shared, supervisionStyles, backtestPageStyles];

  @property() power = "";

  @state() private subject: Subject | undefined;
  @state() private failure: unknown;
  @state() private known: readonly Backtest[] = [];
  @state() private shown: Backtest | undefined;
  @state() private samples: readonly BacktestSample[] = [];
  @state() private chosen = "";
  readonly #canvas = new CanvasInDocument(this);
  #modeler: MapModeler | undefined;
  #asked = "";
  #following: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#following);
    this.#modeler?.destroy();
    this.#modeler = undefined;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("power")) void this.#readSubject(this.power);
    const wanted = place.value.query.get("id") ?? "";
    if (wanted === this.#asked) return;
    this.#asked = wanted;
    clearTimeout(this.#following);
    this.shown = undefined;
    this.samples = [];
    if (wanted !== "") void this.#follow(wanted);
  }

  async #readSubject(power: string): Promise<void> {
    this.failure = undefined;
    try {
      const { draft } = await getPower(power);
      const [{ value: documents, revision }, { laws }, versions, known] = await Promise.all([
        getDocuments(power, draft === undefined ? "latest" : "draft"),
        getLibrary(),
        listVersions(power),
        listBacktests(power),
      ]);
      if (power !== this.power) return;
      this.subject = { documents, revision, words: judgmentWords(documents, laws), versions };
      this.known = known;
      await this.#draw(documents);
    } catch (fault) {
      this.failure = fault;
    }
  }

  async #draw({ map, ...documents }: PolicyDocuments): Promise<void> {
    this.#modeler?.destroy();
    this.#modeler = undefined;
    if (map === "" || !this.isConnected) return;
    const modeler = createModeler({ language, documents, readOnly: true });
    this.#modeler = modeler;
    await modeler.open(map);
    this.#canvas.show(modeler);
    modeler.showAll();
    this.#paint();
  }

  #paint(): void {
    const sample = this.samples.find((one) => keyOf(one) === this.chosen) ?? this.samples[0];
    const modeler = this.#modeler;
    if (sample === undefined || modeler === undefined) return;
    const map = modeler.map();
    modeler.paint(paintOfSample(map, sample.after));
    const [changed] = sample.rules;
    const step = changed && map.steps.find(({ rules }) => rules.includes(changed.rule));
    // The canvas must have its place on the page before anything on it can be brought into sight.
    if (step !== undefined) void this.updateComplete.then(() => requestAnimationFrame(() => modeler.reveal(step.id)));
  }

  /** Asks again and again until it has ended. */
  async #follow(id: string): Promise<void> {
    try {
      const backtest = await getBacktest(id);
      if (this.#asked !== id || !this.isConnected) return;
      this.shown = backtest;
      if (backtest.state === "waiting" || backtest.state === "running") {
        this.#following = setTimeout(() => void this.#follow(id), ASK_EVERY);
        return;
      }
      this.known = await listBacktests(this.power);
      this.samples = backtest.state === "done" ? await getSamples(id) : [];
      this.#paint();
    } catch (fault) {
      this.failure = fault;
    }
  }

  private readonly handleStarted = ({ detail }: CustomEvent<Backtest>): void => {
    this.#asked = "";
    setQuery({ id: detail.id });
    this.requestUpdate();
  };

  private readonly handleCancel = async (): Promise<void> => {
    if (this.shown !== undefined) this.shown = await cancelBacktest(this.shown.id);
  };

  private readonly handleChosen = ({ detail }: CustomEvent<string>): void => {
    this.chosen = detail;
    this.#paint();
  };

  override render(): TemplateResult {
    const { power, failure, subject, shown } = this;
    // The address is read here so that the page follows it.
    const asked = place.value.query.get("id");
    if (failure !== undefined)
      return notRead(failure, {
        words: WORDS.unknownPower,
        back: `/powers/${power}`,
        toBack: WORDS.toPower,
        onRetry: () => void this.#readSubject(power),
      });
    if (subject === undefined) return html`<p class="empty quiet" role="status">${say(WORDS.loading)}</p>`;
    return html`
      <header class="page-head">
        <h1>${say(WORDS.page)}</h1>
        <b>${say(subject.documents.power.title)}</b>
        <span class="grow"></span>
        <a class="on-screen" href=${`/powers/${power}`}>${say(WORDS.toPower)}</a>
        <wa-button class="on-screen" size="s" appearance="outlined" @click=${() => print()}
          ><wa-icon slot="start" name="print"></wa-icon>${say(WORDS.print)}</wa-button
        >
      </header>
      <p class="quiet on-screen">${say(WORDS.intro)}</p>
      <section class="card on-screen">
        <sm-backtest-form
          .power=${power}
          .versions=${subject.versions}
          @sm-backtest-started=${this.handleStarted}
        ></sm-backtest-form>
      </section>
      ${shown === undefined ? nothing : this.#shown(shown, subject)}
      <section class="card flush on-screen">
        <sm-backtest-list .backtests=${this.known} .shown=${asked ?? ""}></sm-backtest-list>
      </section>
    `;
  }

  #shown(backtest: Backtest, subject: Subject): TemplateResult {
    const { state: stands, fault, result, revision } = backtest;
    return html`<section class="card shown" aria-live="polite">
        <h2>${say(WORDS.result)} <span class="badge quiet-badge">${say(STATE_WORDS[stands])}</span></h2>
        ${stands === "waiting" || stands === "running" ? this.#progress(backtest) : nothing}
        ${fault === undefined ? nothing : html`<wa-callout variant="danger" role="alert">${say(fault)}</wa-callout>`}
        ${
          subject.revision === undefined || subject.revision === revision
            ? nothing
            : html`<wa-callout variant="warning"
                ><wa-icon slot="icon" name="triangle-exclamation"></wa-icon>${say(WORDS.outdated)}</wa-callout
              >`
        }
        <sm-attach-backtest .backtest=${backtest}></sm-attach-backtest>
        <sm-backtest-result .result=${result} .titles=${subject.words.ruleTitles}></sm-backtest-result>
      </section>
      <section class="card" ?hidden=${result === undefined}>
        <h2>${say(WORDS.samples)}</h2>
        <p class="quiet small">${say(WORDS.samplesIntro)}</p>
        <sm-backtest-samples
          .samples=${this.samples}
          .words=${subject.words}
          .chosen=${this.chosen}
          @sm-sample-chosen=${this.handleChosen}
          >${CANVAS_SLOT}</sm-backtest-samples
        >
      </section>`;
  }

  #progress({ progress: { read, of, cases } }: Backtest): TemplateResult {
    const share = of === 0 ? 0 : read / of;
    return html`<div class="row">
      <progress aria-label=${say(WORDS.progress)} max="1" value=${share}></progress>
      <span>${Math.floor(share * 100)}%</span>
      <span class="quiet">${say(WORDS.running(showCount(cases)))}</span>
      <wa-button size="s" appearance="outlined" @click=${this.handleCancel}>${say(WORDS.cancel)}</wa-button>
    </div>`;
  }
}
