import "../../elements/sm-grade.ts";
import { html, nothing, type TemplateResult } from "lit";

import type { CaseReport, LocalizedText } from "../../../engine/core/model/formats.generated.ts";
import type { CaseView } from "../../api/cases.ts";
import { showCount, showDay, showInstant, showShare } from "../../language/formats.ts";
import { say } from "../../language/language.ts";
import { caseState } from "../badges.ts";
import { WORDS as SHARED_WORDS } from "../words.ts";
import { WORDS } from "./words.ts";

/** What a case is, and how it stands. */
export function aboutCase({ case: supervised, report }: CaseView, power: LocalizedText | undefined): TemplateResult {
  const { id, title, organ, state, openedAt, closedAt, dueOn, monitoringGrade, version, moves = [] } = supervised;
  return html`<div class="title">
      <h1><sm-grade .grade=${monitoringGrade}></sm-grade>${id} ${caseState(state)}</h1>
      <p>
        <a href=${`/supervision/${supervised.power}`}>${power === undefined ? supervised.power : say(power)}</a>
        ${title === undefined ? nothing : html`<span class="quiet" lang="zh-CN"> · ${title}</span>`}
      </p>
    </div>
    <dl class="about">
      ${entry(WORDS.organ, say(organ.title))} ${entry(SHARED_WORDS.openedAt, showInstant(openedAt))}
      ${closedAt === undefined ? nothing : entry(SHARED_WORDS.closedAt, showInstant(closedAt))}
      ${dueOn === undefined ? nothing : entry(SHARED_WORDS.dueOn, showDay(dueOn))}
      ${entry(
        SHARED_WORDS.fitness,
        html`<span title=${say(SHARED_WORDS.fitnessHint)}>${showShare(report.conformance.fitness, 1)}</span>`,
      )}
    </dl>
    <p class="quiet small">${say(WORDS.version(version))} · ${say(WORDS.judgedAt(showInstant(report.at)))}</p>
    ${moves.map(
      ({ at, from, to, reason }) =>
        html`<p class="quiet small">
          ${say(WORDS.moved(showInstant(at), from, to))}<span lang="zh-CN">${reason}</span>
        </p>`,
    )}`;
}

function entry(name: LocalizedText, value: string | TemplateResult): TemplateResult {
  return html`<div>
    <dt>${say(name)}</dt>
    <dd>${value}</dd>
  </div>`;
}

/** What could not be judged, told plainly: no findings do not make such a case clean. */
export function undecidedCard({ undecided, conformance }: CaseReport): TemplateResult | typeof nothing {
  if (undecided.length === 0 && conformance.optimal) return nothing;
  return html`<section class="card undecided" role="note">
    <h2>${say(WORDS.notAll)}</h2>
    <ul>
      ${undecided.map(({ message }) => html`<li>${say(message)}</li>`)}
      ${conformance.optimal ? nothing : html`<li>${say(WORDS.atLeastCost(showCount(conformance.atLeast)))}</li>`}
    </ul>
    <p class="small">
      ${say(undecided.some(({ code }) => code === "PERSONAL_DATA_ERASED") ? WORDS.notAgainHint : WORDS.notAllHint)}
    </p>
  </section>`;
}
