import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../elements/sm-grade.ts";
import "../elements/sm-view-tools.ts";
import "./sm-review-acts.ts";
import "./sm-review-checks.ts";
import "./sm-review-comments.ts";
import "./sm-review-course.ts";
import "./sm-review-decisions.ts";
import "./sm-round-changes.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { Law, LocalizedText, ReviewView } from "../../engine/core/model/formats.generated.ts";
import type { Reply } from "../api/client.ts";
import { getLibrary } from "../api/policies.ts";
import { getReview } from "../api/reviews.ts";
import { CANVAS_SLOT, CanvasInDocument, canvasSlot } from "../elements/canvas-in-document.ts";
import { showInstant } from "../language/formats.ts";
import { language, say } from "../language/language.ts";
import type { MapModeler } from "../modeler/map-modeler.ts";
import { shared } from "../styles/shared.ts";
import { notRead } from "../supervision/not-read.ts";
import { supervisionStyles } from "../supervision/page.styles.ts";
import { reviewState } from "./review-badges.ts";
import { backtestList, emergencyCard, historyTable, pilotCard, signatureList } from "./review-record.ts";
import { markComments, openReviewedMap } from "./reviewed-map.ts";
import { reviewPageStyles } from "./sm-review-page.styles.ts";
import { countWaiting } from "./waiting-count.ts";
import { WORDS } from "./words.ts";

/** One review: where it stands, what comes next, what it changes, what was said and decided, and who signed. */
@customElement("sm-review-page")
export class SmReviewPage extends SignalWatcher(LitElement) {
  static override styles = [shared, supervisionStyles, reviewPageStyles];

  /** Its id. */
  @property() review = "";

  @state() private reply: Reply<ReviewView> | undefined;
  @state() private failure: unknown;
  @state() private laws: readonly Law[] = [];
  @state() private modeler: MapModeler | undefined;
  @state() private target = "";
  readonly #canvas = new CanvasInDocument(this, "commented-canvas");
  #asked: string | undefined;
  #drawn = "";

  override connectedCallback(): void {
    super.connectedCallback();
    // Without the library laws stand under the names by which they are cited.
    void getLibrary().then(
      ({ laws }) => (this.laws = laws),
      () => undefined,
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.modeler?.destroy();
    this.modeler = undefined;
    this.#asked = undefined;
    this.#drawn = "";
  }

  protected override updated(_changed: PropertyValues): void {
    if (this.isConnected && this.review !== this.#asked) {
      this.reply = undefined;
      this.failure = undefined;
      void this.#read(this.review);
    }
    const { modeler, reply } = this;
    if (modeler !== undefined && reply !== undefined) markComments(modeler, reply.value);
  }

  async #read(id: string): Promise<void> {
    this.#asked = id;
    try {
      const reply = await getReview(id);
      if (this.#asked === id) this.#show(reply);
    } catch (fault) {
      if (this.#asked === id) this.failure = fault;
    }
  }

  #show(reply: Reply<ReviewView>): void {
    this.reply = reply;
    this.failure = undefined;
    void this.#draw(reply.value);
    void countWaiting();
  }

  async #draw({ review: { id, rounds } }: ReviewView): Promise<void> {
    const wanted = `${id} ${rounds.length}`;
    if (wanted === this.#drawn) return;
    this.#drawn = wanted;
    const modeler = await openReviewedMap(id, rounds.length).catch(() => undefined);
    if (modeler === undefined) return;
    if (this.#drawn !== wanted || !this.isConnected) return modeler.destroy();
    this.modeler?.destroy();
    this.modeler = modeler;
    this.#canvas.show(modeler);
    modeler.selection.subscribe(
      ([selected]) => (this.target = selected === undefined ? this.target : `map:${selected}`),
    );
  }

  private readonly handleChanged = ({ detail }: CustomEvent<Reply<ReviewView>>): void => this.#show(detail);

  private readonly handleOutdated = (): void => void this.#read(this.review);

  private readonly handleElement = ({ detail }: CustomEvent<string>): void => {
    const points = this.reply?.value.review.rounds.at(-1)?.riskPoints ?? [];
    this.modeler?.reveal(points.find(({ id }) => id === detail)?.step ?? detail);
    this.renderRoot.querySelector(".canvas")?.scrollIntoView({ block: "nearest" });
  };

  override render(): TemplateResult {
    const { reply, failure } = this;
    // The marks on the map are words too.
    void language.value;
    if (reply === undefined && failure !== undefined)
      return notRead(failure, {
        words: WORDS.notFound,
        back: "/reviews",
        toBack: WORDS.back,
        onRetry: () => void this.#read(this.review),
      });
    return html`
      <header class="page-head">
        <a class="small on-screen" href="/reviews">${say(WORDS.back)}</a>
        <span class="grow"></span>
        <wa-button class="on-screen" size="s" appearance="outlined" @click=${() => print()}
          ><wa-icon slot="start" name="print"></wa-icon>${say(WORDS.print)}</wa-button
        >
      </header>
      ${reply === undefined ? html`<p class="empty quiet" role="status">${say(WORDS.loading)}</p>` : head(reply.value)}
      <div
        class="content"
        ?hidden=${reply === undefined}
        @sm-review-changed=${this.handleChanged}
        @sm-review-outdated=${this.handleOutdated}
        @sm-element-chosen=${this.handleElement}
      >
        ${
          reply === undefined
            ? nothing
            : html`${pilotCard(reply.value)} ${this.#next(reply)} ${this.#changes(reply)} ${this.#decisions(reply)}`
        }
        <div class="columns">
          <div class="stack">
            ${card(
              WORDS.map,
              html`<div class="canvas">
                ${canvasSlot("commented-canvas")}<sm-view-tools .modeler=${this.modeler}></sm-view-tools>
              </div>`,
            )}
            ${reply === undefined ? nothing : record(reply.value)}
          </div>
          <div class="stack">${reply === undefined ? nothing : this.#right(reply)}</div>
        </div>
      </div>
    `;
  }

  #next({ value, revision = "" }: Reply<ReviewView>): TemplateResult {
    return card(WORDS.next, html`<sm-review-acts .view=${value} .revision=${revision}></sm-review-acts>`);
  }

  #decisions({ value, revision = "" }: Reply<ReviewView>): TemplateResult {
    return card(
      WORDS.decisions,
      html`<sm-review-decisions .view=${value} .revision=${revision} .laws=${this.laws}></sm-review-decisions>`,
    );
  }

  #changes({ value }: Reply<ReviewView>): TemplateResult {
    return card(
      WORDS.changes,
      html`<sm-round-changes .review=${value.review}>${canvasSlot("earlier-canvas")}${CANVAS_SLOT}</sm-round-changes>`,
    );
  }

  #right({ value }: Reply<ReviewView>): TemplateResult {
    const { review, duties } = value;
    return html`
      ${card(WORDS.comments, html`<sm-review-comments .view=${value} .target=${this.target}></sm-review-comments>`)}
      ${card(
        WORDS.checks,
        html`<sm-review-checks .power=${review.power} ?over=${duties.length === 0}></sm-review-checks>`,
      )}
      ${card(WORDS.backtests, backtestList(value))}
    `;
  }
}

function record(view: ReviewView): TemplateResult {
  return html`${card(WORDS.signatures, signatureList(view))} ${card(WORDS.history, historyTable(view))}`;
}

function head(view: ReviewView): TemplateResult {
  const { review, isAsSubmitted, duties } = view;
  const { id, title, organ, grade, state: stands, openedBy, openedAt } = review;
  const about = [
    [WORDS.review, id],
    [WORDS.organ, say(organ.title)],
    [WORDS.openedBy, openedBy.name],
    [WORDS.opened, showInstant(openedAt)],
  ] as const;
  const isChangedSince = !isAsSubmitted && duties.length > 0 && stands !== "returned";
  return html`<section class="card stack">
      <h1 class="title"><sm-grade .grade=${grade}></sm-grade>${say(title)} ${reviewState(stands)}</h1>
      <dl class="about">
        ${about.map(
          ([name, value]) =>
            html`<div>
              <dt>${say(name)}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>
      <sm-review-course .view=${view}></sm-review-course>
      ${isChangedSince ? html`<p class="warning small">${say(WORDS.changedSince)}</p>` : nothing}
    </section>
    ${emergencyCard(view)}`;
}

function card(title: LocalizedText, content: TemplateResult): TemplateResult {
  return html`<section class="card stack">
    <h2>${say(title)}</h2>
    ${content}
  </section>`;
}
