import "../elements/sm-evaluation.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import type { Step } from "../../engine/core/map/power-map.ts";
import { judgmentWords } from "../elements/judgment-words.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { recordsEditorStyles } from "../trial/records-editor.ts";
import { factEditorStyles } from "../trial/fact-editor.ts";
import type { Training } from "./open-training.ts";
import { drawFacts } from "./point-facts.ts";
import { factsAt } from "./point-question.ts";
import { WORDS } from "./words.ts";

/** A case on paper: its facts at each control point, with room for the answers or with the answers themselves. */
@customElement("sm-case-sheet")
export class SmCaseSheet extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    factEditorStyles,
    recordsEditorStyles,
    css`
      :host {
        display: block;
        color: #000;
      }
      h1 {
        font-size: 16pt;
      }
      h2 {
        margin-block: 14pt 4pt;
        font-size: 12pt;
        break-after: avoid;
      }
      section {
        break-inside: avoid;
      }
      .facts {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: 1pt 16pt;
        margin: 0;
        font-size: 9.5pt;
      }
      .facts div {
        display: flex;
        justify-content: space-between;
        gap: 8pt;
        border-block-end: 0.5pt solid #bbb;
      }
      .facts div.wide {
        grid-column: 1 / -1;
        display: block;
      }
      .facts dt {
        color: #444;
      }
      .facts dd {
        margin: 0;
        text-align: end;
      }
      .blank {
        display: flex;
        flex-wrap: wrap;
        gap: 4pt 20pt;
        margin-block-start: 8pt;
        font-size: 9.5pt;
      }
      .blank span {
        flex: 1;
        min-inline-size: 40%;
        padding-block-end: 12pt;
        border-block-end: 0.75pt solid #000;
      }
    `,
  ];

  @property({ attribute: false }) training: Training | undefined;
  /** The control points of the case, in the order in which it comes past them. */
  @property({ attribute: false }) points: readonly Step[] = [];
  @property({ type: Boolean }) answers = false;

  override render(): TemplateResult | typeof nothing {
    const { training } = this;
    if (training === undefined) return nothing;
    const { session, example, version, answer } = training;
    const { power } = session.documents.value;
    return html`<p>${say(power.title)} · ${say(WORDS.version(version))} · ${say(WORDS.sheet)}</p>
      <h1>${say(example.title)}</h1>
      ${this.points.map((step, index) => this.#point(step, index, training))}
      ${
        this.answers
          ? html`<h2>${say(WORDS.reason)}</h2>
              <p>${say(example.why)}</p>
              <h2>${say(WORDS.evaluation)}</h2>
              <sm-evaluation
                .evaluation=${answer.evaluation}
                .words=${judgmentWords(session.documents.value, session.library.laws)}
              ></sm-evaluation>`
          : html`<p class="blank"><span>${say(WORDS.yourVerdictBlank)}</span></p>`
      }`;
  }

  #point(step: Step, index: number, training: Training): TemplateResult {
    const { facts } = training.session.documents.value.facts;
    return html`<section>
      <h2>${index + 1}. ${say(step.title)}</h2>
      ${drawFacts(factsAt(step, training), facts, training.answer.known)}
      ${
        this.answers
          ? nothing
          : html`<p class="blank">
              <span>${say(WORDS.yourGradeBlank)}</span><span>${say(WORDS.yourMeasuresBlank)}</span>
            </p>`
      }
    </section>`;
  }
}
