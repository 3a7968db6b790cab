import "../../elements/sm-grade.ts";
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";

import type { FindingRecord } from "../../../engine/core/model/formats.generated.ts";
import { SUPERVISION_CODES } from "../../../engine/core/supervision/supervision-codes.ts";
import { place } from "../../app/location.ts";
import { showInstant } from "../../language/formats.ts";
import { say } from "../../language/language.ts";
import { badge, findingState, warningLevel } from "../badges.ts";
import { titleOf, type CatalogueTitles } from "../catalogue-titles.ts";
import { WORDS as SHARED_WORDS } from "../words.ts";
import { isLate } from "./queue.ts";
import { WORDS } from "./words.ts";

/** How the rows are shown: which one is chosen, against what instant one is late, and what powers are called. */
export type RowsLook = { readonly chosen: string; readonly now: string; readonly titles: CatalogueTitles };

/** The queue as a table; a finding is opened by its address. */
export function findingRows(findings: readonly FindingRecord[], look: RowsLook): TemplateResult {
  return html`<table>
    <thead>
      <tr>
        <th scope="col"><span class="visually-hidden">${say(SHARED_WORDS.grade)}</span></th>
        <th scope="col">${say(WORDS.what)}</th>
        <th scope="col">${say(WORDS.where)}</th>
        <th scope="col">${say(WORDS.due)}</th>
        <th scope="col">${say(WORDS.state)}</th>
      </tr>
    </thead>
    <tbody>
      ${repeat(
        findings,
        ({ id }) => id,
        (record) => row(record, look),
      )}
    </tbody>
  </table>`;
}

function row(record: FindingRecord, { chosen, now, titles }: RowsLook): TemplateResult {
  const { id, case: caseId, power, finding, alert, state } = record;
  const late = isLate(record, now);
  return html`<tr class=${id === chosen ? "chosen" : ""} data-finding=${id}>
    <td><sm-grade .grade=${finding.grade}></sm-grade></td>
    <td>
      <span class="row"
        ><a class="what" href=${addressOf(id)} aria-current=${id === chosen ? "true" : nothing}
          >${say(SUPERVISION_CODES[finding.code].title)}</a
        >${warningLevel(finding.level)}</span
      >
      <span class="small told">${say(finding.message)}</span>
    </td>
    <td class="small">
      ${titleOf(titles.powers, power)}
      <div class="quiet">${caseId}</div>
    </td>
    <td class="small ${late ? "late" : ""}">
      ${alert.dueAt === undefined ? "–" : showInstant(alert.dueAt)}
      ${late ? html`<div>${badge("bad", "hourglass-half", WORDS.overdue)}</div>` : nothing}
    </td>
    <td>${findingState(state)}</td>
  </tr>`;
}

function addressOf(id: string): string {
  const query = new URLSearchParams(place.value.query);
  query.set("finding", id);
  return `/findings?${query.toString()}`;
}
