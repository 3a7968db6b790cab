import "@awesome.me/webawesome/dist/components/button/button.js";
import "@awesome.me/webawesome/dist/components/details/details.js";
import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../elements/sm-evaluation.ts";
import "../elements/sm-failure.ts";
import "../receipt/sm-receipt-button.ts";
import "./sm-personal-part.ts";
import "./sm-sent-facts.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";

import type { Erasure, LocalizedText } from "../../engine/core/model/formats.generated.ts";
import type { PolicyDocuments } from "../../engine/core/model/policy-documents.ts";
import { may } from "../api/account.ts";
import {
  erasePersonalData,
  getEvaluation,
  getPersonalRecord,
  type PersonalRecord,
  type RecordedEvaluation,
} from "../api/evaluations.ts";
import type { PublishedVersion } from "../api/policies.ts";
import { CANVAS_SLOT, CanvasInDocument } from "../elements/canvas-in-document.ts";
import { judgmentWords } from "../elements/judgment-words.ts";
import { showInstant } from "../language/formats.ts";
import { language, say } from "../language/language.ts";
import { createModeler } from "../modeler/create-modeler.ts";
import type { MapModeler } from "../modeler/map-modeler.ts";
import { shared } from "../styles/shared.ts";
import { paintOf } from "../trial/paint-of.ts";
import { evaluationStyles } from "./sm-evaluation-page.styles.ts";
import type { PersonalSource } from "./sm-personal-part.ts";
import { readJudgingVersion } from "./judging-version.ts";
import { missingEvaluation, MISSING_VERSION, WORDS } from "./words.ts";

/** One evaluation for good: what it came to, why, the facts, its place in the chain, and the map that judged it. */
@customElement("sm-evaluation-page")
export class SmEvaluationPage extends SignalWatcher(LitElement) {
  static override styles = [shared, evaluationStyles];

  /** Its id. */
  @property() evaluation = "";

  @state() private recorded: RecordedEvaluation | undefined;
  /** Unmasked, while somebody looks at it. */
  @state() private whole: PersonalRecord | undefined;
  @state() private judged: PublishedVersion | undefined;
  @state() private failure: unknown;
  @state() private printing = false;
  readonly #canvas = new CanvasInDocument(this);
  #modeler: MapModeler | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("beforeprint", this.handlePrint);
    addEventListener("afterprint", this.handlePrint);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("beforeprint", this.handlePrint);
    removeEventListener("afterprint", this.handlePrint);
    this.#modeler?.destroy();
    this.#modeler = undefined;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("evaluation")) void this.#read(this.evaluation);
  }

  async #read(id: string): Promise<void> {
    this.failure = undefined;
    this.whole = undefined;
    try {
      const recorded = await getEvaluation(id);
      if (id !== this.evaluation) return;
      this.recorded = recorded;
      this.judged = await readJudgingVersion(recorded);
      if (this.isConnected) await this.#draw(this.judged.documents, recorded);
    } catch (fault) {
      this.failure = fault;
    }
  }

  async #draw({ map, ...documents }: PolicyDocuments, { evaluation }: RecordedEvaluation): Promise<void> {
    if (map === "") return;
    this.#modeler?.destroy();
    const modeler = createModeler({ language, documents, readOnly: true });
    this.#modeler = modeler;
    await modeler.open(map);
    this.#canvas.show(modeler);
    modeler.showAll();
    modeler.paint(paintOf(modeler.map(), evaluation));
  }

  private readonly handlePrint = ({ type }: Event): void => {
    this.printing = type === "beforeprint";
  };

  override render(): TemplateResult {
    if (this.recorded === undefined) {
      if (this.failure === undefined) return html`<p class="message" role="status">${say(WORDS.loading)}</p>`;
      return this.#failed();
    }
    const { id, seq, recordedAt, previous, hash, power } = this.recorded;
    const { evaluation, case: caseFile } = this.whole ?? this.recorded;
    const { judged } = this;
    return html`
      <header>
        <div>
          <a class="small on-screen" href="/evaluations">${say(WORDS.back)}</a>
          <h1>
            ${judged === undefined ? power : say(judged.documents.power.title)} <span class="quiet id">${id}</span>
          </h1>
        </div>
        ${
          may("readJournal")
            ? html`<a class="small on-screen" href=${`/journal?proof=${id}`}>${say(WORDS.proof)}</a>`
            : nothing
        }
        ${
          may("issueReceipts")
            ? html`<sm-receipt-button
                class="on-screen"
                .recorded=${this.recorded}
                .judged=${judged}
              ></sm-receipt-button>`
            : nothing
        }
        <wa-button class="on-screen" size="s" appearance="outlined" @click=${() => print()}
          ><wa-icon slot="start" name="print"></wa-icon>${say(WORDS.print)}</wa-button
        >
      </header>
      <section class="card result">
        <h2 class="visually-hidden">${say(WORDS.result)}</h2>
        ${this.failure === undefined ? nothing : this.#failed()}
        ${
          judged === undefined
            ? nothing
            : html`<sm-evaluation
                .evaluation=${evaluation}
                .words=${judgmentWords(judged.documents, judged.library.laws)}
              ></sm-evaluation>`
        }
      </section>
      ${this.#personal(this.recorded)}
      <section class="card map">
        <div class="row">
          <h2>${say(WORDS.map)}</h2>
          ${
            judged === undefined
              ? nothing
              : html`<span class="quiet">${say(WORDS.judgedBy(judged.version))}</span>
                  <a class="small on-screen" href=${`/powers/${power}?version=${judged.version}`}
                    >${say(WORDS.openVersion)}</a
                  >`
          }
        </div>
        <div class="canvas">${CANVAS_SLOT}</div>
      </section>
      <section class="card">
        ${this.#folded(WORDS.facts, html`<sm-sent-facts .caseFile=${caseFile} .dictionary=${judged?.documents.facts.facts ?? {}}></sm-sent-facts>`)}
        ${this.#folded(
          WORDS.chain,
          html`<dl>
            <dt>${say(WORDS.chain)}</dt>
            <dd>${say(WORDS.position(seq))}</dd>
            <dt>${say(WORDS.recorded)}</dt>
            <dd>${showInstant(recordedAt)}</dd>
            <dt>${say(WORDS.hash)}</dt>
            <dd><code>${hash}</code></dd>
            <dt>${say(WORDS.previous)}</dt>
            <dd><code>${previous}</code></dd>
          </dl>`,
        )}
      </section>
    `;
  }

  #personal({ id, personal, erasure }: RecordedEvaluation): TemplateResult | typeof nothing {
    if (personal === undefined) return nothing;
    return html`<section class="card">
      <sm-personal-part
        .source=${this.#sourceOf(id)}
        .erasure=${erasure}
        ?shown=${this.whole !== undefined}
        @sm-personal-shown=${({ detail }: CustomEvent<PersonalRecord | null>) => (this.whole = detail ?? undefined)}
        @sm-personal-erased=${({ detail }: CustomEvent<Erasure>) => this.#erased(detail)}
      ></sm-personal-part>
    </section>`;
  }

  #sourceOf(id: string): PersonalSource {
    return {
      of: "evaluation",
      read: () => getPersonalRecord(id),
      erase: (request) => erasePersonalData(id, request),
    };
  }

  #erased(erasure: Erasure): void {
    this.whole = undefined;
    if (this.recorded !== undefined) this.recorded = { ...this.recorded, erasure };
  }

  #failed(): TemplateResult {
    return html`<sm-failure
      ?inner=${this.recorded !== undefined}
      .failure=${this.failure}
      .missing=${this.recorded === undefined ? missingEvaluation(this.evaluation) : MISSING_VERSION}
      .back=${{ href: "/evaluations", title: WORDS.back }}
      @sm-retry=${() => this.#read(this.evaluation)}
    ></sm-failure>`;
  }

  /** What is folded away on the screen, and in full on paper. */
  #folded(title: LocalizedText, content: TemplateResult): TemplateResult {
    if (this.printing)
      return html`<h3>${say(title)}</h3>
        ${content}`;
    return html`<wa-details summary=${say(title)} appearance="plain">${content}</wa-details>`;
  }
}
