import "../../elements/sm-grade.ts";
import "../../elements/sm-verdict.ts";
import { html, nothing, type TemplateResult } from "lit";

import type { PowerMap } from "../../../engine/core/map/power-map.ts";
import type {
  CaseEvent,
  CaseReport,
  EvidenceProgress,
  EvidenceState,
  PointJudgment,
} from "../../../engine/core/model/formats.generated.ts";
import { EVIDENCE_LABELS } from "../../../engine/core/model/map-labels.ts";
import { EVIDENCE_PROGRESS_LABELS } from "../../../engine/core/model/supervision-labels.ts";
import { keyOf } from "../../elements/form-values.ts";
import { showDay, showInstant } from "../../language/formats.ts";
import { say } from "../../language/language.ts";
import { badge } from "../badges.ts";
import { WORDS as SHARED_WORDS } from "../words.ts";
import { elementName, gradeOfStep } from "./step-names.ts";
import { WORDS } from "./words.ts";

/** The map whose steps the tables name, and how a step is shown on it. */
export type StepLinks = { readonly map: PowerMap; readonly onStep: (step: string) => void };

const EVIDENCE_LOOKS: Readonly<Record<EvidenceProgress, readonly [Parameters<typeof badge>[0], string]>> = {
  notDue: ["quiet-badge", "clock"],
  due: ["info", "hourglass-half"],
  onTime: ["good", "check"],
  late: ["warn", "clock"],
  missing: ["bad", "triangle-exclamation"],
};

/** Every evidence that the map and the grade ask for, and whether it was disclosed in time. */
export function evidenceTable(evidence: CaseReport["evidence"], links: StepLinks): TemplateResult {
  if (evidence.length === 0) return html`<p class="quiet">${say(WORDS.noEvidence)}</p>`;
  return table([WORDS.what, WORDS.step, WORDS.dueAndShown, WORDS.state], evidence.map(row));

  function row({ title, step, kind, dueOn, shownAt, uri, state }: EvidenceState): TemplateResult {
    const [look, icon] = EVIDENCE_LOOKS[state];
    const known = keyOf(EVIDENCE_LABELS, kind);
    return html`<tr>
      <td>
        ${say(title)} <span class="quiet">${known === undefined ? kind : say(EVIDENCE_LABELS[known])}</span>
        ${uri === undefined ? nothing : html`<div class="quiet"><code>${uri}</code></div>`}
      </td>
      <td>${stepLink(step, links)}</td>
      <td>
        ${dueOn === undefined ? "–" : showDay(dueOn)}
        ${shownAt === undefined ? nothing : html`<div class="quiet">${say(WORDS.shownOn(showInstant(shownAt)))}</div>`}
      </td>
      <td>${badge(look, icon, EVIDENCE_PROGRESS_LABELS[state])}</td>
    </tr>`;
  }
}

/** What the rules said of the case at each control point. */
export function judgmentTable(judgments: CaseReport["judgments"], links: StepLinks): TemplateResult {
  if (judgments.length === 0) return html`<p class="quiet">${say(WORDS.noJudgments)}</p>`;
  return table([WORDS.step, WORDS.verdict, WORDS.caseGrade, WORDS.at], judgments.map(row));

  function row({ step, verdict, caseGrade, at }: PointJudgment): TemplateResult {
    return html`<tr>
      <td>${stepLink(step, links)}</td>
      <td><sm-verdict .verdict=${verdict}></sm-verdict></td>
      <td>
        ${
          // Where not everything was judged, no grade does not mean that there is none.
          caseGrade === null && verdict === "incomplete"
            ? html`<span class="quiet">${say(SHARED_WORDS.undecided)}</span>`
            : html`<sm-grade .grade=${caseGrade}></sm-grade>`
        }
      </td>
      <td>${showInstant(at)}</td>
    </tr>`;
  }
}

/** The events of the case as they were sent, in order. */
export function eventTable(events: readonly CaseEvent[], links: StepLinks): TemplateResult {
  return table([WORDS.at, WORDS.event, WORDS.person, WORDS.post, WORDS.attached], events.map(row));

  function row(event: CaseEvent): TemplateResult {
    const { at, person, post, evidence = [] } = event;
    return html`<tr>
      <td>${showInstant(at)}</td>
      <td>${what(event, links)}</td>
      <td>${person ?? "–"}</td>
      <td lang="zh-CN">${post ?? "–"}</td>
      <td>
        ${evidence.length === 0 ? "–" : evidence.map(({ kind }) => say(EVIDENCE_LABELS[kind])).join(say({ zh: "、", en: ", " }))}
      </td>
    </tr>`;
  }
}

function what({ step, activity, transition, clock }: CaseEvent, links: StepLinks): TemplateResult {
  return html`${step === undefined ? nothing : stepLink(step, links)}
  ${step === undefined && activity !== undefined ? html`<span lang="zh-CN">${activity}</span>` : nothing}
  ${transition === "start" ? html`<span class="quiet">${say(WORDS.begun)}</span>` : nothing}
  ${
    clock === undefined
      ? nothing
      : html`${badge("warn", clock.change === "resume" ? "circle-play" : "circle-pause", WORDS.clock[clock.change])}${
          clock.reason === undefined ? nothing : html`<span lang="zh-CN">${say(WORDS.reason(clock.reason))}</span>`
        }`
  }`;
}

function stepLink(step: string | undefined, { map, onStep }: StepLinks): TemplateResult {
  if (step === undefined) return html`–`;
  const grade = gradeOfStep(map, step);
  const name = elementName(map, step);
  return html`<span class="row"
    >${grade === undefined ? nothing : html`<sm-grade .grade=${grade}></sm-grade>`}<button
      class="reveal"
      title=${say(WORDS.showOnMap({ zh: name, en: name }))}
      @click=${() => onStep(step)}
    >
      ${name}
    </button></span
  >`;
}

function table(
  heads: readonly { readonly zh: string; readonly en: string }[],
  rows: readonly TemplateResult[],
): TemplateResult {
  return html`<table>
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${say(head)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}
