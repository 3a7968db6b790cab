import "@awesome.me/webawesome/dist/components/icon/icon.js";
import { html, nothing, type TemplateResult } from "lit";

import { say } from "../../language/language.ts";
import type { RuleRow } from "./rule-rows.ts";
import { WORDS } from "./words.ts";

/** What is told of a rule below its sentence: its steps, its time, the cases that fire it, what is wrong with it. */
export function drawMarks({ steps, force, fires, errors, warnings }: RuleRow): TemplateResult {
  return html`<div class="marks">
    <span
      ><wa-icon name="location-crosshairs"></wa-icon> ${
        steps.length === 0 ? say(WORDS.noStep) : steps.map(({ id, title }) => say(title) || id).join("、")
      }</span
    >
    ${force === "now" ? nothing : html`<span class=${force}><wa-icon name="clock"></wa-icon> ${say(WORDS.force[force])}</span>`}
    ${fires === undefined ? nothing : html`<span><wa-icon name="flask"></wa-icon> ${say(WORDS.fires(fires))}</span>`}
    ${
      errors === 0
        ? nothing
        : html`<span class="error"><wa-icon name="circle-exclamation"></wa-icon> ${say(WORDS.errors(errors))}</span>`
    }
    ${
      warnings === 0
        ? nothing
        : html`<span class="warning"
            ><wa-icon name="triangle-exclamation"></wa-icon> ${say(WORDS.warnings(warnings))}</span
          >`
    }
  </div>`;
}
