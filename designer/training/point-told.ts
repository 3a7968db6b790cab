import { html, nothing, type TemplateResult } from "lit";

import type { Step } from "../../engine/core/map/power-map.ts";
import type { Grade } from "../../engine/core/model/formats.generated.ts";
import { judgmentWords } from "../elements/judgment-words.ts";
import { say } from "../language/language.ts";
import type { Training } from "./open-training.ts";
import { measureTitle } from "./point-question.ts";
import { scorePoint, truthAt, type PointAnswer, type PointScore } from "./scoring.ts";
import { WORDS } from "./words.ts";

/** What a trainee said of a control point beside what is true of it, and why. */
export function drawTold(step: Step, training: Training, answer: PointAnswer): TemplateResult {
  const { evaluation } = training.answer;
  const truth = truthAt(step, evaluation);
  const { session } = training;
  const words = judgmentWords(session.documents.value, session.library.laws);
  const measures = new Map(session.library.measures.map(({ id, title }) => [id, title]));
  const others = evaluation.explanations?.filter(({ rule }) => step.rules.includes(rule)) ?? [];
  return html`${drawMark(scorePoint(answer, truth))}
    <dl class="compare">
      <div>
        <dt>${say(WORDS.yourGrade)}</dt>
        <dd>${drawGrade(answer.grade)}</dd>
      </div>
      <div>
        <dt>${say(WORDS.rightGrade)}</dt>
        <dd>${drawGrade(truth.grade)}</dd>
      </div>
    </dl>
    ${drawMeasures(answer.measures, truth.measures, training)}
    <h3>${say(WORDS.why)}</h3>
    ${truth.findings.map(
      (finding) =>
        html`<sm-finding
          open
          .finding=${finding}
          .words=${words}
          .measures=${measures}
          .day=${evaluation.lawDate}
        ></sm-finding>`,
    )}
    ${
      others.length === 0
        ? nothing
        : html`${truth.findings.length === 0 ? html`<p>${say(WORDS.nothingFired)}</p>` : nothing}
            <sm-rule-outcomes .rules=${others} .words=${words} .day=${evaluation.lawDate}></sm-rule-outcomes>`
    }`;
}

/** Whether an answer was right: a word and an icon, and not only a colour. */
export function drawMark({ grade, measures }: PointScore): TemplateResult {
  const [words, icon, kind] =
    grade + measures === 2
      ? ([WORDS.right, "circle-check", "right"] as const)
      : grade + measures === 0
        ? ([WORDS.wrong, "circle-xmark", "wrong"] as const)
        : ([WORDS.partlyRight, "circle-half-stroke", "partly"] as const);
  return html`<span class="mark ${kind}"><wa-icon name=${icon}></wa-icon>${say(words)}</span>`;
}

/** A grade with its word, or that nothing is wrong. */
export function drawGrade(grade: Grade | null): TemplateResult {
  if (grade !== null) return html`<sm-grade .grade=${grade} worded></sm-grade>`;
  return html`<sm-grade .grade=${null}></sm-grade> ${say(WORDS.nothingWrong)}`;
}

function drawMeasures(
  said: ReadonlySet<string>,
  required: ReadonlySet<string>,
  training: Training,
): TemplateResult | typeof nothing {
  const all = [...new Set([...required, ...said])];
  if (all.length === 0) return nothing;
  return html`<ul class="measures">
    ${all.map((measure) => {
      const right = required.has(measure) && said.has(measure);
      const words = right ? WORDS.required : required.has(measure) ? WORDS.missed : WORDS.notRequired;
      return html`<li>
        <wa-icon class=${right ? "right" : "wrong"} name=${right ? "check" : "xmark"}></wa-icon>
        <span>${measureTitle(measure, training)}</span>
        <span class="quiet small">${say(words)}</span>
      </li>`;
    })}
  </ul>`;
}
