import "../../elements/sm-grade.ts";
import { html, type TemplateResult } from "lit";

import type {
  DayCount,
  Grade,
  PowerCount,
  SupervisionOverview,
  TierCount,
} from "../../../engine/core/model/formats.generated.ts";
import { ROLE_LABELS } from "../../../engine/core/model/labels.ts";
import { showCount, showDay, showShare } from "../../language/formats.ts";
import { say } from "../../language/language.ts";
import type { GradedBar } from "../charts/bars-by-grade.ts";
import { badge } from "../badges.ts";
import { addressWith, findingsAddress } from "../filters.ts";
import { WORDS as SHARED_WORDS } from "../words.ts";
import { worstFirst } from "./worst-first.ts";
import { WORDS } from "./words.ts";

const GRADES: readonly Grade[] = ["A", "B", "C"];

/** A row of a table twin: the bar, how many of it are open, and what narrows cases and findings to it. */
export type GradedRow = GradedBar & { readonly open: number; readonly filter: Readonly<Record<string, string>> };

/** What the bars by grade say, as a table. */
export function gradedTable(heading: string, rows: readonly GradedRow[]): TemplateResult {
  return html`<table slot="table">
    <thead>
      <tr>
        <th scope="col">${heading}</th>
        ${gradeHeads()}
        <th scope="col" class="numbers">${say(WORDS.total)}</th>
        <th scope="col" class="numbers">${say(WORDS.open)}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            <th scope="row"><a href=${addressWith("/cases", { ...row.filter, grade: "" })}>${row.name}</a></th>
            ${GRADES.map((grade) => html`<td class="numbers">${countLink(row[grade], { ...row.filter, grade })}</td>`)}
            <td class="numbers">${showCount(row.A + row.B + row.C)}</td>
            <td class="numbers">${showCount(row.open)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** What the lines by day say, as a table; the latest day first. */
export function dayTable(days: readonly DayCount[]): TemplateResult {
  return html`<table slot="table">
    <thead>
      <tr>
        <th scope="col">${say(WORDS.day)}</th>
        <th scope="col" class="numbers">${say(WORDS.found)}</th>
        <th scope="col" class="numbers">${say(WORDS.opened)}</th>
        <th scope="col" class="numbers">${say(WORDS.closed)}</th>
      </tr>
    </thead>
    <tbody>
      ${days.toReversed().map(
        ({ day, opened, closed, findings }) =>
          html`<tr>
            <th scope="row"><a href=${addressWith("/cases", { from: day, to: day })}>${showDay(day)}</a></th>
            ${[findings, opened, closed].map((count) => html`<td class="numbers">${showCount(count)}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** The powers in which most was found. */
export function worstTable({ byPower }: SupervisionOverview): TemplateResult {
  const worst = worstFirst(byPower);
  if (worst.length === 0) return html`<p class="quiet">${say(WORDS.nothingFound)}</p>`;
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${say(SHARED_WORDS.power)}</th>
        ${gradeHeads()}
        <th scope="col" class="numbers">${say(WORDS.open)}</th>
        <th scope="col" class="numbers" title=${say(SHARED_WORDS.fitnessHint)}>${say(SHARED_WORDS.fitness)}</th>
      </tr>
    </thead>
    <tbody>
      ${worst.map(worstRow)}
    </tbody>
  </table>`;
}

function worstRow({ power, title, fitness, open, ...counts }: PowerCount): TemplateResult {
  return html`<tr>
    <th scope="row"><a href=${`/supervision/${power}`}>${say(title)}</a></th>
    ${GRADES.map((grade) => html`<td class="numbers">${countLink(counts[grade], { power, grade })}</td>`)}
    <td class="numbers">${showCount(open)}</td>
    <td class="numbers">${showShare(fitness, 1)}</td>
  </tr>`;
}

/** Who has how much to see to. */
export function tierList({ byTier }: SupervisionOverview): TemplateResult {
  if (byTier.length === 0) return html`<p class="quiet">${say(WORDS.nothingFound)}</p>`;
  return html`<ul class="tiers">
    ${byTier.map(
      ({ tier, open, overdue }: TierCount) =>
        html`<li>
          <a href=${findingsAddress({ tier })}><span>${say(ROLE_LABELS[tier])}</span><b>${showCount(open)}</b></a>
          ${
            overdue === 0
              ? badge("quiet-badge", "check", WORDS.noneOverdue)
              : html`<a href=${findingsAddress({ tier, overdue: "true" })}
                  >${badge("bad", "hourglass-half", WORDS.overdue(overdue))}</a
                >`
          }
        </li>`,
    )}
  </ul>`;
}

/** A number that leads to the findings that it counts. */
function countLink(count: number, filter: Readonly<Record<string, string>>): TemplateResult {
  if (count === 0) return html`<span class="quiet">0</span>`;
  return html`<a href=${findingsAddress(filter)}>${showCount(count)}</a>`;
}

function gradeHeads(): readonly TemplateResult[] {
  return GRADES.map((grade) => html`<th scope="col" class="numbers"><sm-grade .grade=${grade}></sm-grade></th>`);
}
