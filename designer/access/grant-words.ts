import { html, type TemplateResult } from "lit";

import type { RoleGrant } from "../../engine/core/model/formats.generated.ts";
import { organTitle, roleTitle, type Directory } from "./directory.ts";

/** A role and where it holds. */
export function grantWords({ role, organ }: RoleGrant, directory: Directory): TemplateResult {
  return html`${roleTitle(directory, role)} <span class="quiet small">${organTitle(directory, organ)}</span>`;
}
