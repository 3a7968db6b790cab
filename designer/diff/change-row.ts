import "../elements/sm-grade.ts";
import { html, nothing, type TemplateResult } from "lit";

import { ACT_LABELS } from "../../engine/core/diff/act-labels.ts";
import { GRAVITY_LABELS, GRAVITY_SHAPES } from "../../engine/core/diff/gravity.ts";
import type { Change, ChangedSide, Gravity } from "../../engine/core/model/formats.generated.ts";
import { say } from "../language/language.ts";
import type { ListedChange } from "./listed-changes.ts";
import { WORDS } from "./words.ts";

/** The sign of a gravity in its colour, with its name for those who do not see it. */
export function gravitySign(gravity: Gravity): TemplateResult {
  return html`<span class="sign ${gravity}" aria-hidden="true">${GRAVITY_SHAPES[gravity]}</span>`;
}

/** A change and those that belong to it, each a button that shows it on both maps. */
export function changeRow(
  { change, within }: ListedChange,
  current: string | undefined,
  onChoose: (change: Change) => void,
): TemplateResult {
  const { id, gravity, grade, title, what, act, before, after } = change;
  return html`<li>
    <button
      class="change"
      data-change=${id}
      aria-current=${id === current ? "true" : "false"}
      @click=${() => onChoose(change)}
    >
      <span class="head">
        ${gravitySign(gravity)}<span class="visually-hidden">${say(GRAVITY_LABELS[gravity])}</span>
        ${grade === undefined ? nothing : html`<sm-grade .grade=${grade}></sm-grade>`}
        <b>${say(title)}</b>
        <span class="what">${say(what ?? ACT_LABELS[act])}</span>
      </span>
      ${sides(before, after, change.aspect !== undefined)}
    </button>
    ${
      within.length === 0
        ? nothing
        : html`<ol>
            ${within.map((inner) => changeRow(inner, current, onChoose))}
          </ol>`
    }
  </li>`;
}

/** Both states of an aspect, or the one of a thing that came or went. */
function sides(
  before: ChangedSide | undefined,
  after: ChangedSide | undefined,
  isAspect: boolean,
): TemplateResult | typeof nothing {
  const side = (name: "was" | "is", told: ChangedSide | undefined): TemplateResult | typeof nothing =>
    told?.words === undefined && !isAspect
      ? nothing
      : html`<span class=${name}
          ><span class="side-name">${say(WORDS[name])}</span>${say(told?.words ?? WORDS.nothing)}</span
        >`;
  if (before?.words === undefined && after?.words === undefined) return nothing;
  return html`<span class="sides">${side("was", before)}${side("is", after)}</span>`;
}
