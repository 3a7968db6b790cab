import { html, nothing, type TemplateResult } from "lit";

import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { CONTROL_POINT_LABELS } from "../../engine/core/model/map-labels.ts";
import { BOUND_LABELS } from "../../engine/core/model/power-labels.ts";
import { timeWords } from "../../engine/core/model/time-words.ts";
import { say } from "../language/language.ts";
import { kindWords, partWords } from "../../engine/core/map/kind-words.ts";
import { isMeeting, type NextNode, type OutlineRow } from "./outline-rows.ts";
import { WORDS } from "./words.ts";

/** A column of the outline: what it is about, and what stands in it. */
export type Column = {
  readonly name: "step" | "lane" | "control" | "limit" | "rules" | "next";
  readonly title: LocalizedText;
  readonly draw: (row: OutlineRow) => TemplateResult | typeof nothing;
};

export const COLUMNS: readonly Column[] = [
  { name: "step", title: WORDS.step, draw: drawStep },
  { name: "lane", title: WORDS.lane, draw: drawLane },
  { name: "control", title: WORDS.control, draw: drawControl },
  { name: "limit", title: WORDS.limit, draw: drawLimit },
  { name: "rules", title: WORDS.rules, draw: drawRules },
  { name: "next", title: WORDS.next, draw: drawNext },
];

function drawStep({ part, step, number, next, isReachable }: OutlineRow): TemplateResult {
  const lost = isReachable ? nothing : html`<span class="lost small">${say(WORDS.unreachable)}</span>`;
  if (step !== undefined)
    return html`<span class="number" aria-hidden="true">${number}</span>
      <span
        ><strong>${say(partWords(part))}</strong> <span class="quiet small">${say(kindWords(part))}</span> ${lost}</span
      >`;
  const kind = isMeeting(part, next.length) ? WORDS.meets : kindWords(part);
  return html`<span class="number" aria-hidden="true">${signOf(part.type)}</span>
    <span
      >${part.title === undefined ? nothing : html`${say(part.title)} `}<span class="quiet small">${say(kind)}</span>
      ${lost}</span
    >`;
}

function signOf(type: string): string {
  if (type.endsWith("Gateway")) return "◇";
  return type === "EndEvent" ? "◉" : "○";
}

function drawLane({ lane, step }: OutlineRow): TemplateResult | typeof nothing {
  if (lane !== undefined) return html`${say(lane)}`;
  return step === undefined ? nothing : html`<span class="lost">${say(WORDS.noLane)}</span>`;
}

function drawControl({ step }: OutlineRow): TemplateResult | typeof nothing {
  const point = step?.controlPoint;
  if (point === undefined) return nothing;
  return html`<sm-grade .grade=${point.grade ?? null}></sm-grade> ${say(CONTROL_POINT_LABELS[point.kind])}${
      point.internal ? html` <span class="tag">${say(WORDS.internal)}</span>` : nothing
    }`;
}

function drawLimit({ step }: OutlineRow): TemplateResult | typeof nothing {
  const [first, ...more] = step?.timeLimits ?? [];
  if (first === undefined) return nothing;
  return html`${say(BOUND_LABELS[first.bound])}
  ${say(timeWords(first.amount, first.unit))}${
    more.length === 0 ? nothing : html`<br /><span class="quiet small">${say(WORDS.moreLimits(more.length))}</span>`
  }`;
}

function drawRules({ step }: OutlineRow): TemplateResult | typeof nothing {
  return step === undefined || step.rules.length === 0 ? nothing : html`${say(WORDS.ruleCount(step.rules.length))}`;
}

function drawNext({ part, next }: OutlineRow): TemplateResult | typeof nothing {
  if (next.length === 0) {
    if (part.type === "EndEvent") return html`<span class="quiet small">${say(WORDS.ends)}</span>`;
    return html`<span class="lost small">${say(WORDS.goesNowhere)}</span>`;
  }
  const isParallel = part.type === "ParallelGateway" && next.length > 1;
  return html`${isParallel ? html`<span class="quiet small">${say(WORDS.together)}</span>` : nothing}${next.map((way) => html`<span class="way">${drawWay(way, part.type.endsWith("Gateway"))}</span>`)}`;
}

/** What stands on a flow out of a gateway is its condition; elsewhere it is only its name. */
function drawWay({ condition, to, isBack, isMeeting: onlyMeets }: NextNode, isChoice: boolean): TemplateResult {
  const lead =
    isChoice && condition !== undefined ? html`<span class="quiet">${say(WORDS.ifCondition)}</span> ` : nothing;
  const name =
    condition === undefined ? nothing : html`<span class=${isChoice ? "condition" : "quiet"}>${say(condition)}</span> `;
  const back = isBack ? html`<span class="quiet">${say(WORDS.leadsBack)}</span> ` : nothing;
  return html`${lead}${name}<span aria-hidden="true">${isBack ? "↰" : "→"}</span>
    ${back}${say(onlyMeets ? WORDS.meets : partWords(to))}`;
}
