import { html, nothing, type TemplateResult } from "lit";

import type { Grade } from "../../engine/core/model/formats.generated.ts";
import type { Step } from "../../engine/core/map/power-map.ts";
import { say } from "../language/language.ts";
import type { Training } from "./open-training.ts";
import { offeredMeasures } from "./scoring.ts";
import { WORDS } from "./words.ts";

/** What a trainee is about to say of a control point; without a grade, nothing yet. */
export type Draft = { readonly grade: Grade | null | undefined; readonly measures: ReadonlySet<string> };

/** The grades that can be said, with their keys. */
export const GRADE_KEYS: readonly { readonly key: string; readonly grade: Grade | null }[] = [
  { key: "1", grade: "A" },
  { key: "2", grade: "B" },
  { key: "3", grade: "C" },
  { key: "0", grade: null },
];

/** The facts a trainee needs at a step: those that the rules attached to it read. */
export function factsAt({ rules }: Step, { session }: Training): readonly string[] {
  const { ofRules } = session.analysis.value.uses;
  return [...new Set(rules.flatMap((rule) => (Object.hasOwn(ofRules, rule) && ofRules[rule]) || []))];
}

/** What is asked at a control point: the grade, and, where something is wrong, the controls. */
export function drawQuestion(
  step: Step,
  training: Training,
  draft: Draft,
  onChange: (draft: Draft) => void,
): TemplateResult {
  const { measures } = draft;
  return html`<fieldset>
      <legend>${say(WORDS.gradeQuestion)}</legend>
      <div class="grades">
        ${GRADE_KEYS.map(
          ({ key, grade }) =>
            html`<button
              type="button"
              class="option"
              aria-pressed=${draft.grade === grade ? "true" : "false"}
              aria-keyshortcuts=${key}
              @click=${() => onChange({ grade, measures: grade === null ? new Set() : measures })}
            >
              ${grade === null ? say(WORDS.nothingWrong) : html`<sm-grade .grade=${grade} worded></sm-grade>`}<kbd
                >${key}</kbd
              >
            </button>`,
        )}
      </div>
    </fieldset>
    ${
      draft.grade === undefined || draft.grade === null
        ? nothing
        : html`<fieldset>
            <legend>${say(WORDS.measuresQuestion)}</legend>
            ${offeredMeasures(step, training.session.documents.value.rules).map(
              (measure) =>
                html`<label class="check"
                  ><input
                    type="checkbox"
                    .checked=${measures.has(measure)}
                    @change=${() => onChange({ ...draft, measures: toggled(measures, measure) })}
                  />${measureTitle(measure, training)}</label
                >`,
            )}
          </fieldset>`
    }`;
}

/** The title of a measure of the library, or its id. */
export function measureTitle(measure: string, { session }: Training): string {
  const found = session.library.measures.find(({ id }) => id === measure);
  return found === undefined ? measure : say(found.title);
}

function toggled(measures: ReadonlySet<string>, measure: string): ReadonlySet<string> {
  const changed = new Set(measures);
  if (!changed.delete(measure)) changed.add(measure);
  return changed;
}
