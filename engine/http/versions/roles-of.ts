import type { Principal, Role } from "../../access/principal.ts";

/** The roles in which a caller acts on a power. Whether he holds them in its organ his permission has checked before. */
export function rolesOf({ grants }: Principal): readonly Role[] {
  return [...new Set(grants.map(({ role }) => role))];
}
