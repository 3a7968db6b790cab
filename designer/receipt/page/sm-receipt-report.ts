import "@awesome.me/webawesome/dist/components/icon/icon.js";
import "../../elements/sm-evaluation.ts";
import "../../elements/sm-grade.ts";
import "../../elements/sm-verdict.ts";
import "../../evaluations/sm-sent-facts.ts";
import { SignalWatcher } from "@lit-labs/preact-signals";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";

import type { ReceiptCheck, StepResult } from "../../../engine/core/receipt/receipt-check.ts";
import {
  RECEIPT_FAULTS,
  RECEIPT_MEANINGS,
  RECEIPT_OUTCOMES,
  RECEIPT_STEP_WORDS,
  STEP_OUTCOMES,
} from "../../../engine/core/receipt/receipt-words.ts";
import { judgmentWords } from "../../elements/judgment-words.ts";
import { showInstant } from "../../language/formats.ts";
import { say } from "../../language/language.ts";
import { shared } from "../../styles/shared.ts";
import { drawDifferences, drawOpenRules } from "./drawn-differences.ts";
import { reportStyles } from "./sm-receipt-report.styles.ts";
import { stepDetails } from "./step-details.ts";
import { WORDS } from "./words.ts";

const OUTCOME_ICONS = { matches: "circle-check", partial: "circle-half-stroke", fails: "circle-xmark" } as const;
const STEP_ICONS = {
  holds: "circle-check",
  partial: "circle-half-stroke",
  fails: "circle-xmark",
  notReached: "circle-minus",
} as const;

/** What came of checking a receipt: the outcome, each step, and what is proved of the case. It prints as a record of it. */
@customElement("sm-receipt-report")
export class SmReceiptReport extends SignalWatcher(LitElement) {
  static override styles = [shared, reportStyles];

  @property({ attribute: false }) check: ReceiptCheck | undefined;

  override render(): TemplateResult | typeof nothing {
    const { check } = this;
    if (check === undefined) return nothing;
    const { outcome, steps } = check;
    return html`
      <section class="outcome ${outcome}" role="status">
        <wa-icon name=${OUTCOME_ICONS[outcome]}></wa-icon>
        <div>
          <h2>${say(RECEIPT_OUTCOMES[outcome])}</h2>
          <p>${say(RECEIPT_MEANINGS[outcome])}</p>
        </div>
      </section>
      <section class="card">
        <h2>${say(WORDS.steps)}</h2>
        <ol>
          ${steps.map((result) => drawStep(result, check))}
        </ol>
      </section>
      ${drawRecord(check)} ${drawDifferences(check.rejudgment)} ${drawOpenRules(check)} ${drawFacts(check)}
      ${drawEvaluation(check)}
    `;
  }
}

function drawStep(result: StepResult, check: ReceiptCheck): TemplateResult {
  const { step, outcome, why } = result;
  return html`<li class=${outcome}>
    <wa-icon name=${STEP_ICONS[outcome]}></wa-icon>
    <div>
      <h3>${say(RECEIPT_STEP_WORDS[step])}<span class="mark">${say(STEP_OUTCOMES[outcome])}</span></h3>
      ${
        why === undefined
          ? nothing
          : html`<p class="why">${say(RECEIPT_FAULTS[why].what)}</p>
              <p><b>${say(WORDS.whatToDo)}</b>${say(RECEIPT_FAULTS[why].next)}</p>`
      }
      ${outcome === "holds" || outcome === "partial" ? stepDetails(step, check) : nothing}
    </div>
  </li>`;
}

/** Only what is proved stands here. */
function drawRecord({ head, rules }: ReceiptCheck): TemplateResult | typeof nothing {
  if (head === undefined) return nothing;
  const { id, at, recordedAt, verdict, caseGrade, monitoringGrade, power } = head;
  const title = rules === undefined ? power : say(rules.source.power.title);
  const rows: readonly (readonly [string, unknown])[] = [
    [say(WORDS.power), title],
    ...(rules === undefined ? [] : [[say(WORDS.organ), say(rules.source.power.organ.title)] as const]),
    [say(WORDS.id), html`<code>${id}</code>`],
    [say(WORDS.at), showInstant(at)],
    [say(WORDS.recordedAt), showInstant(recordedAt)],
    [say(WORDS.verdict), html`<sm-verdict .verdict=${verdict}></sm-verdict>`],
    [say(WORDS.caseGrade), html`<sm-grade .grade=${caseGrade} worded></sm-grade>`],
    [say(WORDS.monitoringGrade), html`<sm-grade .grade=${monitoringGrade} worded></sm-grade>`],
  ];
  return html`<section class="card">
    <h2>${say(WORDS.record)}</h2>
    <dl>
      ${rows.map(
        ([term, words]) =>
          html`<dt>${term}</dt>
            <dd>${words}</dd>`,
      )}
    </dl>
  </section>`;
}

function drawFacts({ rules, disclosed }: ReceiptCheck): TemplateResult | typeof nothing {
  if (rules === undefined || disclosed === undefined) return nothing;
  const { facts } = rules.source.facts;
  const names = disclosed.withheld
    .map((name) => facts[name]?.label)
    .map((label, at) => (label === undefined ? disclosed.withheld[at] : say(label)));
  return html`<section class="card">
    <h2>${say(WORDS.facts)}</h2>
    <sm-sent-facts .caseFile=${disclosed.caseFile} .dictionary=${facts}></sm-sent-facts>
    ${names.length === 0 ? nothing : html`<p class="withheld"><b>${say(WORDS.withheld)}</b> ${names.join(say(WORDS.separator))}</p>`}
  </section>`;
}

function drawEvaluation({ rules, rejudgment }: ReceiptCheck): TemplateResult | typeof nothing {
  const evaluation = rejudgment?.evaluation;
  if (rules === undefined || evaluation === undefined) return nothing;
  const { source } = rules;
  return html`<section class="card">
    <h2>${say(WORDS.evaluation)}</h2>
    <sm-evaluation .evaluation=${evaluation} .words=${judgmentWords(source, source.library.laws)}></sm-evaluation>
  </section>`;
}
