import type { KeptExternalPerson } from "../../access/external/external-people.ts";
import type { Reach } from "../../access/reach.ts";
import { instantOf } from "../instant.ts";
import type { Schema } from "../operation.ts";
import { arrayOf, object, ref, TEXT } from "../schemas.ts";

export const EXTERNAL_PERSON_SCHEMA: Schema = object({
  id: TEXT,
  name: TEXT,
  issuer: { type: "string", description: "Who vouches for him" },
  subject: { type: "string", description: "What he is called there" },
  via: { enum: ["signOn", "token"], description: "He signs on in a browser, or comes with tokens" },
  grants: arrayOf(ref("RoleGrant")),
  firstSeen: ref("IsoDateTime"),
  lastSeen: ref("IsoDateTime"),
  "signedInSince?": ref("IsoDateTime"),
  "blocked?": object({ by: TEXT, at: ref("IsoDateTime") }),
});

/** Somebody from outside as administrators see him. `since` is when his latest session began, if he has one. */
export function describeExternalPerson(
  { id, document }: KeptExternalPerson,
  since?: number,
): Readonly<Record<string, unknown>> {
  const { name, issuer, subject, grants, firstSignOn, lastSignOn, byToken, blocked } = document;
  return {
    id,
    name,
    issuer,
    subject,
    via: byToken === true ? "token" : "signOn",
    grants,
    firstSeen: firstSignOn,
    lastSeen: lastSignOn,
    ...(since !== undefined && { signedInSince: instantOf(since) }),
    ...(blocked !== undefined && { blocked }),
  };
}

/** Who holds a role in one of the organs of an administrator is seen by him; who holds none by those above all organs. */
export function isSeen({ document }: KeptExternalPerson, reach: Reach): boolean {
  return reach.covers({ organs: document.grants.map(({ organ }) => organ) });
}

/** Refuses to keep out somebody who holds a role elsewhere too. @throws PERMISSION_REFUSED */
export function requireManaged({ document: { grants } }: KeptExternalPerson, reach: Reach): void {
  if (grants.length === 0) reach.require({ organs: [] });
  for (const { organ } of grants) reach.require({ organs: [organ] });
}
