import "../elements/sm-grade.ts";
import { html, type TemplateResult } from "lit";

import type { Grade, LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { GRADE_LABELS } from "../../engine/core/model/labels.ts";
import { say } from "../language/language.ts";
import { FIELD_WORDS } from "./words.ts";

const GRADES: readonly Grade[] = ["A", "B", "C"];

/** A grade by its letter, shape and colour, or none where that is allowed; `chosen` "mixed" where several differ. */
export function gradeChoice({
  label = FIELD_WORDS.grade,
  chosen,
  readOnly,
  isRequired = false,
  onChoose,
}: {
  readonly label?: LocalizedText;
  readonly chosen: Grade | undefined | "mixed";
  readonly readOnly: boolean;
  readonly isRequired?: boolean;
  readonly onChoose: (grade: Grade | undefined) => void;
}): TemplateResult {
  const choices = isRequired ? GRADES : [...GRADES, undefined];
  return html`<fieldset class="grades" ?disabled=${readOnly}>
    <legend>
      ${say(label)}${chosen === "mixed" ? html` <span class="quiet">${say(FIELD_WORDS.mixed)}</span>` : ""}
    </legend>
    <div class="grades-row">
      ${choices.map(
        (grade) =>
          html`<button
            type="button"
            aria-pressed=${grade === chosen}
            aria-label=${say(grade === undefined ? FIELD_WORDS.noGrade : GRADE_LABELS[grade])}
            @click=${() => (grade === chosen ? undefined : onChoose(grade))}
          >
            <sm-grade .grade=${grade ?? null}></sm-grade>
          </button>`,
      )}
    </div>
  </fieldset>`;
}
