import { html, nothing, type TemplateResult } from "lit";

import type {
  ControlSource,
  DueDate,
  Evaluation,
  RequiredControl,
  Role,
} from "../../engine/core/model/formats.generated.ts";
import { MEASURE_TYPE_LABELS, ROLE_LABELS } from "../../engine/core/model/labels.ts";
import { showCount, showDay } from "../language/formats.ts";
import { say } from "../language/language.ts";
import { controlsByRole } from "./controls-by-role.ts";
import { EVALUATION_WORDS as WORDS } from "./evaluation-words.ts";
import type { JudgmentWords } from "./judgment-words.ts";

/** What the case now requires, by who is responsible, and until when. */
export function drawControls({ requiredControls, monitoringGrade }: Evaluation, words: JudgmentWords): TemplateResult {
  return html`<section>
    <h3>${say(WORDS.requiredControls)}<span class="count">${showCount(requiredControls.length)}</span></h3>
    ${
      requiredControls.length === 0
        ? html`<p class="note">${say(WORDS.noControls)}</p>`
        : html`<div class="controls list">
            <table>
              <thead>
                <tr>
                  ${[WORDS.measure, WORDS.kind, WORDS.grade, WORDS.due, WORDS.requiredBy].map(
                    (title) => html`<th scope="col">${say(title)}</th>`,
                  )}
                </tr>
              </thead>
              ${controlsByRole(requiredControls).map(
                ({ role, controls }) =>
                  html`<tbody>
                    <tr>
                      <th scope="rowgroup" colspan="5">${say(ROLE_LABELS[role])}</th>
                    </tr>
                    ${controls.map((control) => drawControl(control, monitoringGrade, words))}
                  </tbody>`,
              )}
            </table>
          </div>`
    }
  </section>`;
}

/** Who monitors the case at its monitoring grade (M091). */
export function drawMonitoring({ monitoring }: Evaluation): TemplateResult {
  const { monitors, supports, inspection } = monitoring;
  return html`<section>
    <h3>${say(WORDS.monitoring)}</h3>
    <dl class="plain">
      <dt>${say(WORDS.monitors)}</dt>
      <dd>${roleNames(monitors)}</dd>
      ${
        supports.length === 0
          ? nothing
          : html`<dt>${say(WORDS.supports)}</dt>
              <dd>${roleNames(supports)}</dd>`
      }
      <dt>${say(WORDS.inspection)}</dt>
      <dd>${say(inspection)}</dd>
    </dl>
  </section>`;
}

function roleNames(roles: readonly Role[]): string {
  return roles.map((role) => say(ROLE_LABELS[role])).join(say(WORDS.listSeparator));
}

function drawControl(
  { title, type, grade, due, requiredBy }: RequiredControl,
  monitoringGrade: string,
  words: JudgmentWords,
): TemplateResult {
  return html`<tr class="control">
    <td>${say(title)}</td>
    <td class="kind">${say(MEASURE_TYPE_LABELS[type])}</td>
    <td class="mark"><sm-grade .grade=${grade}></sm-grade></td>
    <td class="day">${dueWords(due)}</td>
    <td class="source">${sourceWords(requiredBy, monitoringGrade, words)}</td>
  </tr>`;
}

function dueWords({ amount, date }: DueDate): string {
  if (amount === 0) return say(WORDS.dueAtOnce);
  return date === null ? say(WORDS.noCalendar) : say(WORDS.dueBy(showDay(date)));
}

function sourceWords({ rules, tier }: ControlSource, monitoringGrade: string, words: JudgmentWords): string {
  const titles = rules.map((rule) => {
    const title = words.ruleTitles.get(rule);
    return title === undefined ? rule : say(title);
  });
  return [...titles, ...(tier ? [say(WORDS.byTier(monitoringGrade))] : [])].join(say({ zh: "；", en: "; " }));
}
