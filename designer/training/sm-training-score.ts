import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../elements/sm-evaluation.ts";
import "../elements/sm-grade.ts";
import "../elements/sm-verdict.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import type { Step } from "../../engine/core/map/power-map.ts";
import type { Verdict } from "../../engine/core/model/formats.generated.ts";
import { judgmentWords } from "../elements/judgment-words.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import type { Training } from "./open-training.ts";
import { drawGrade, drawMark } from "./point-told.ts";
import { scorePoint, truthAt, type PointAnswer } from "./scoring.ts";
import { questionStyles } from "./sm-training-player.styles.ts";
import { WORDS } from "./words.ts";

/** The end of a play: the score, every control point again, and the whole evaluation. */
@customElement("sm-training-score")
export class SmTrainingScore extends SignalWatcher(LitElement) {
  static override styles = [
    shared,
    questionStyles,
    css`
      :host {
        display: block;
      }
      .score {
        margin-block: 0.25rem 0.75rem;
        font-size: 2.25rem;
        font-weight: 700;
        line-height: 1.2;
      }
      td:not(:first-child) {
        white-space: nowrap;
      }
      table {
        margin-block: 0.5rem 1rem;
        font-size: var(--wa-font-size-s);
      }
    `,
  ];

  @property({ attribute: false }) training: Training | undefined;
  @property({ attribute: false }) points: readonly Step[] = [];
  @property({ attribute: false }) answers: ReadonlyMap<string, PointAnswer> = new Map();
  @property() said: Verdict = "clear";
  @property({ type: Number }) score = 0;

  override render(): TemplateResult | typeof nothing {
    const { training, points, said, score } = this;
    if (training === undefined) return nothing;
    const { session, example, answer } = training;
    const { evaluation } = answer;
    const passed = new Set(points.map(({ id }) => id));
    const missed = session.map.value.steps.filter(({ id, rules }) => rules.length > 0 && !passed.has(id));
    return html`<h2>${say(WORDS.score)}</h2>
      <p class="score">${say(WORDS.points(score))}</p>
      <dl class="compare">
        <div>
          <dt>${say(WORDS.yourGrade)}</dt>
          <dd><sm-verdict .verdict=${said}></sm-verdict></dd>
        </div>
        <div>
          <dt>${say(WORDS.rightGrade)}</dt>
          <dd><sm-verdict .verdict=${evaluation.verdict}></sm-verdict></dd>
        </div>
      </dl>
      <h3>${say(WORDS.reason)}</h3>
      <p>${say(example.why)}</p>
      <h3>${say(WORDS.review)}</h3>
      <table>
        <thead>
          <tr>
            ${[WORDS.controlPoint, WORDS.yourGrade, WORDS.rightGrade].map((title) => html`<th>${say(title)}</th>`)}
            <td></td>
          </tr>
        </thead>
        <tbody>
          ${points.map((step) => this.#point(step, training))}
        </tbody>
      </table>
      ${
        missed.length === 0
          ? nothing
          : html`<h3>${say(WORDS.notPassed)}</h3>
              <ul class="measures">
                ${missed.map(
                  (step) =>
                    html`<li>
                      <span>${say(step.title)}</span><span>${drawGrade(truthAt(step, evaluation).grade)}</span>
                    </li>`,
                )}
              </ul>`
      }
      <h3>${say(WORDS.evaluation)}</h3>
      <sm-evaluation
        .evaluation=${evaluation}
        .words=${judgmentWords(session.documents.value, session.library.laws)}
        @sm-step-chosen=${({ detail }: CustomEvent<string>) => session.modeler.reveal(detail)}
      ></sm-evaluation>`;
  }

  #point(step: Step, { answer: { evaluation } }: Training): TemplateResult {
    const answer = this.answers.get(step.id);
    const truth = truthAt(step, evaluation);
    return html`<tr>
      <td>${say(step.title)}</td>
      <td>${answer === undefined ? nothing : drawGrade(answer.grade)}</td>
      <td>${drawGrade(truth.grade)}</td>
      <td>${answer === undefined ? nothing : drawMark(scorePoint(answer, truth))}</td>
    </tr>`;
  }
}
