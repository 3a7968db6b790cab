import { html, type TemplateResult } from "lit";

import type { Role } from "../../../engine/core/model/formats.generated.ts";
import { ROLE_LABELS } from "../../../engine/core/model/labels.ts";
import { keyOf, valueOf } from "../../elements/form-values.ts";
import { say } from "../../language/language.ts";
import { actingPerson } from "./acting-person.ts";
import { WORDS } from "./words.ts";

/** Who acts, and as what; kept for the next time. Without roles only the name is asked. */
export function personFields(roles: readonly Role[]): TemplateResult {
  const { name, role } = actingPerson.value;
  return html`<label class="field"
      ><span class="name">${say(WORDS.by)}</span
      ><input name="by" required maxlength="120" autocomplete="name" .value=${name} @input=${handleName}
    /></label>
    ${
      roles.length === 0
        ? ""
        : html`<label class="field"
            ><span class="name">${say(WORDS.role)}</span
            ><select name="role" @change=${handleRole}>
              ${roles.map((one) => html`<option value=${one} ?selected=${one === role}>${say(ROLE_LABELS[one])}</option>`)}
            </select></label
          >`
    }`;
}

function handleName(event: Event): void {
  actingPerson.value = { ...actingPerson.peek(), name: valueOf(event).trim() };
}

function handleRole(event: Event): void {
  const role = keyOf(ROLE_LABELS, valueOf(event));
  if (role !== undefined) actingPerson.value = { ...actingPerson.peek(), role };
}
