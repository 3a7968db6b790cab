import { html, nothing, type TemplateResult } from "lit";

import type {
  Grade,
  GradeTransition,
  LocalizedText,
  Verdict,
  VerdictTransition,
} from "../../engine/core/model/formats.generated.ts";
import { showCount } from "../language/formats.ts";
import { say } from "../language/language.ts";
import { WORDS } from "./words.ts";

/** From the mildest to the strictest, as the comparison orders them. */
const VERDICTS: readonly Verdict[] = ["clear", "remind", "control", "incomplete", "stop"];
const GRADES: readonly (Grade | null)[] = [null, "C", "B", "A"];

/** How often each verdict became which: what stands left of the diagonal is looser, what stands right of it stricter. */
export function verdictMatrix(transitions: readonly VerdictTransition[]): TemplateResult {
  return matrix(WORDS.matrix, VERDICTS, transitions, (verdict) => html`<sm-verdict .verdict=${verdict}></sm-verdict>`);
}

/** The same of a grade. */
export function gradeMatrix(title: LocalizedText, transitions: readonly GradeTransition[]): TemplateResult {
  return matrix(title, GRADES, transitions, (grade) => html`<sm-grade .grade=${grade}></sm-grade>`);
}

type Transition<Name> = { readonly before: Name; readonly after: Name; readonly count: number };

function matrix<Name>(
  title: LocalizedText,
  names: readonly Name[],
  transitions: readonly Transition<Name>[],
  show: (name: Name) => TemplateResult,
): TemplateResult {
  const met = new Set(transitions.flatMap(({ before, after }) => [before, after]));
  const shown = names.filter((name) => met.has(name));
  const count = (before: Name, after: Name): number =>
    transitions.find((one) => one.before === before && one.after === after)?.count ?? 0;
  return html`<table class="matrix">
    <caption>
      ${say(title)}
    </caption>
    <thead>
      <tr>
        <td class="corner small quiet">${say(WORDS.before)} ↓ ${say(WORDS.after)} →</td>
        ${shown.map((after) => html`<th scope="col">${show(after)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${shown.map(
        (before, row) =>
          html`<tr>
            <th scope="row">${show(before)}</th>
            ${shown.map((after, column) => cell(count(before, after), Math.sign(column - row)))}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** `direction`: -1 where the draft is looser, 1 where it is stricter, 0 where nothing changes. */
function cell(count: number, direction: number): TemplateResult {
  if (count === 0) return html`<td class="number none">–</td>`;
  const [kind, mark, words] =
    direction < 0
      ? (["looser", "▼", { zh: "放宽", en: "looser" }] as const)
      : direction > 0
        ? (["stricter", "▲", { zh: "收紧", en: "stricter" }] as const)
        : (["same", "", undefined] as const);
  return html`<td class="number ${kind}">
    ${words === undefined ? nothing : html`<span class="mark" role="img" aria-label=${say(words)}>${mark}</span>`}${showCount(count)}
  </td>`;
}
