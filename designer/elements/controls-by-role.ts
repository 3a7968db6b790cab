import type { RequiredControl, Role } from "../../engine/core/model/formats.generated.ts";

/** What one role has to do. */
export type RoleControls = { readonly role: Role; readonly controls: readonly RequiredControl[] };

/** The required controls by who is responsible, in the order in which the roles first appear; the strictest stands first. */
export function controlsByRole(controls: readonly RequiredControl[]): readonly RoleControls[] {
  const roles = new Set(controls.map(({ responsible }) => responsible));
  return [...roles].map((role) => ({ role, controls: controls.filter(({ responsible }) => responsible === role) }));
}
