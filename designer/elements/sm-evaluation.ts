import "./sm-explanation.ts";
import "./sm-finding.ts";
import "./sm-grade.ts";
import "./sm-rule-outcomes.ts";
import "./sm-verdict.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import type { EffectiveTime, Evaluation, Grade, LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { showCount, showDay, showInstant } from "../language/formats.ts";
import { say } from "../language/language.ts";
import { shared } from "../styles/shared.ts";
import { EVALUATION_WORDS as WORDS } from "./evaluation-words.ts";
import { drawControls, drawMonitoring } from "./evaluation-duties.ts";
import { drawOpenQuestions } from "./evaluation-questions.ts";
import type { JudgmentWords } from "./judgment-words.ts";
import { evaluationStyles } from "./sm-evaluation.styles.ts";

/**
 * A whole evaluation: the verdict, the grades, what was found, what is required of whom, what is open, who monitors, and
 * exactly what judged. It prints as a record of it.
 *
 * @slot what its reader can do about what was found
 * @fires sm-step-chosen a person asks for a step of the map; `detail` is its id
 */
@customElement("sm-evaluation")
export class SmEvaluation extends SignalWatcher(LitElement) {
  static override styles = [shared, evaluationStyles];

  @property({ attribute: false }) evaluation: Evaluation | undefined;
  @property({ attribute: false }) words: JudgmentWords | undefined;

  override render(): TemplateResult | typeof nothing {
    const { evaluation, words } = this;
    if (evaluation === undefined || words === undefined) return nothing;
    return html`
      ${drawVerdict(evaluation)} ${drawFindings(evaluation, words)} ${drawOpenQuestions(evaluation, words)}
      <slot></slot>
      ${drawControls(evaluation, words)} ${drawMonitoring(evaluation)} ${drawOthers(evaluation, words)}
      ${drawPolicy(evaluation)}
    `;
  }
}

function drawVerdict({ verdict, caseGrade, baselineGrade, monitoringGrade, at, lawDate }: Evaluation): TemplateResult {
  return html`<div class="verdict">
    <sm-verdict full .verdict=${verdict}></sm-verdict>
    <dl class="grades">
      ${drawGrade(WORDS.caseGrade, caseGrade)} ${drawGrade(WORDS.baselineGrade, baselineGrade)}
      ${drawGrade(WORDS.monitoringGrade, monitoringGrade)}
    </dl>
    <dl class="grades">
      <div>
        <dt>${say(WORDS.judgedAt)}</dt>
        <dd>${showInstant(at)}</dd>
      </div>
      <div>
        <dt>${say(WORDS.lawDate)}</dt>
        <dd>${showDay(lawDate)}</dd>
      </div>
    </dl>
  </div>`;
}

function drawGrade(label: LocalizedText, grade: Grade | null): TemplateResult {
  return html`<div>
    <dt>${say(label)}</dt>
    <dd><sm-grade .grade=${grade} worded></sm-grade></dd>
  </div>`;
}

function drawFindings(evaluation: Evaluation, words: JudgmentWords): TemplateResult {
  const { findings, requiredControls, lawDate } = evaluation;
  const measures = new Map(requiredControls.map(({ measure, title }) => [measure, title]));
  return html`<section>
    <h3>${say(WORDS.findings)}<span class="count">${showCount(findings.length)}</span></h3>
    ${
      findings.length === 0
        ? html`<p class="note">${say(WORDS.noFindings)}</p>`
        : findings.map(
            (finding) =>
              html`<sm-finding .finding=${finding} .words=${words} .measures=${measures} .day=${lawDate}></sm-finding>`,
          )
    }
  </section>`;
}

/** Why the other rules did not fire; only an evaluation that was asked to explain all of them says so. */
function drawOthers({ explanations, lawDate }: Evaluation, words: JudgmentWords): TemplateResult | typeof nothing {
  if (explanations === undefined) return nothing;
  const others = explanations.filter(({ outcome }) => outcome !== "unknown");
  if (others.length === 0) return nothing;
  return html`<section class="on-screen">
    <h3>${say(WORDS.others)}<span class="count">${showCount(others.length)}</span></h3>
    <sm-rule-outcomes .rules=${others} .words=${words} .day=${lawDate}></sm-rule-outcomes>
  </section>`;
}

function published(version: number, { from, to }: EffectiveTime): TemplateResult {
  const until = to === undefined ? undefined : showInstant(to);
  return html`<dt>${say(WORDS.published)}</dt>
    <dd>${say(WORDS.inForce(version, showInstant(from), until))}</dd>`;
}

function drawPolicy({ policy }: Evaluation): TemplateResult {
  return html`<section>
    <h3>${say(WORDS.policy)}</h3>
    <dl class="plain">
      ${policy.version === undefined || policy.effective === undefined ? nothing : published(policy.version, policy.effective)}
      <dt>${say(WORDS.mapVersion)}</dt>
      <dd>${versionWords(policy.mapVersion)}</dd>
      <dt>${say(WORDS.rulePackVersion)}</dt>
      <dd>${versionWords(policy.rulePackVersion)}</dd>
      <dt>${say(WORDS.digest)}</dt>
      <dd><code>${policy.digest}</code></dd>
    </dl>
  </section>`;
}

function versionWords(version: number | null): string {
  return version === null ? say(WORDS.draft) : showCount(version);
}
