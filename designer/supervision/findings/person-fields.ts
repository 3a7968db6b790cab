import { html, type TemplateResult } from "lit";

import type { Role } from "../../../engine/core/model/formats.generated.ts";
import { ROLE_LABELS } from "../../../engine/core/model/labels.ts";
import { actsForOthers, nameOf } from "../../access/name-of.ts";
import { account } from "../../api/account.ts";
import { keyOf, valueOf } from "../../elements/form-values.ts";
import { say } from "../../language/language.ts";
import { actAs, actingPerson } from "./acting-person.ts";
import { WORDS } from "./words.ts";

/** Who acts, and as what; kept for the next time. Without roles only who it is. The name is asked of those who act for others. */
export function personFields(roles: readonly Role[]): TemplateResult {
  const { name, role } = actingPerson();
  const known = account.value;
  return html`${
    known === undefined || actsForOthers(known)
      ? html`<label class="field"
          ><span class="name">${say(WORDS.by)}</span
          ><input name="by" required maxlength="120" autocomplete="name" .value=${name} @input=${handleName}
        /></label>`
      : html`<div class="field">
          <span class="name">${say(WORDS.by)}</span><b class="acting" lang="zh-CN">${nameOf(known)}</b>
        </div>`
  }
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
  actAs({ name: valueOf(event).trim() });
}

function handleRole(event: Event): void {
  const role = keyOf(ROLE_LABELS, valueOf(event));
  if (role !== undefined) actAs({ role });
}
