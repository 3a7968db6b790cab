import { html, type TemplateResult } from "lit";

import type { LocalizedText } from "../../engine/core/model/formats.generated.ts";
import { valueOf } from "../elements/form-values.ts";
import { say } from "../language/language.ts";

/** A text of several lines under its label, as the forms of a review have it. */
export function longText(
  label: LocalizedText,
  { name, value, isNeeded = false }: { readonly name: string; readonly value: string; readonly isNeeded?: boolean },
  onInput: (text: string) => void,
): TemplateResult {
  return html`<label class="field"
    ><span class="name">${say(label)}</span
    ><textarea
      name=${name}
      rows="3"
      maxlength="4000"
      ?required=${isNeeded}
      .value=${value}
      @input=${(event: Event) => onInput(valueOf(event))}
    ></textarea>
  </label>`;
}
