import type { Principal } from "../../access/principal.ts";
import type { Schema } from "../operation.ts";
import { arrayOf, object, ref, TEXT } from "../schemas.ts";
import type { Service } from "../service.ts";

export const ACCOUNT_SCHEMA: Schema = object({
  mode: { enum: ["accounts", "demo"] },
  signOn: {
    type: "boolean",
    description: "Whether one can sign on with a provider of identities: `GET /api/v1/sign-on`",
  },
  id: TEXT,
  kind: { enum: ["person", "system", "visitor"] },
  name: TEXT,
  via: { enum: ["password", "signOn", "token", "key", "demo", "none"] },
  grants: arrayOf(ref("RoleGrant")),
  permissions: { type: "array", items: TEXT, description: "What he may do, somewhere at least" },
});

/** Who somebody is and what he may do, as his own page shows it. */
export function describeAccount(
  principal: Principal,
  { accounts, authority, signOn }: Pick<Service, "accounts" | "authority" | "signOn">,
): Readonly<Record<string, unknown>> {
  const { id, kind, name, via, grants } = principal;
  const permissions = authority.permissions
    .filter((permission) => !authority.reach(principal, permission).isEmpty)
    .map(({ permission }) => permission);
  return { mode: accounts.mode, signOn: signOn !== undefined, id, kind, name, via, grants, permissions };
}
