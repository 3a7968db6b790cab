import type { KeptPerson } from "../../access/people/people.ts";
import { instantOf } from "../instant.ts";
import type { Schema } from "../operation.ts";
import { arrayOf, object, ref, TEXT } from "../schemas.ts";

export const PERSON_SCHEMA: Schema = object({
  id: TEXT,
  name: TEXT,
  organ: TEXT,
  grants: arrayOf(ref("RoleGrant")),
  disabled: { type: "boolean" },
  hasPassword: { type: "boolean", description: "Without one he has not accepted his invitation yet" },
  "passwordChangedAt?": ref("IsoDateTime"),
  createdAt: ref("IsoDateTime"),
  createdBy: TEXT,
  "signedInSince?": ref("IsoDateTime"),
});

/** A person as administrators see him: never his password. `since` is when his latest session began, if he has one. */
export function describePerson({ id, document }: KeptPerson, since?: number): Readonly<Record<string, unknown>> {
  const { name, organ, grants, disabled, password, passwordChangedAt, createdAt, createdBy } = document;
  return {
    id,
    name,
    organ,
    grants,
    disabled,
    hasPassword: password !== undefined,
    ...(passwordChangedAt !== undefined && { passwordChangedAt }),
    createdAt,
    createdBy,
    ...(since !== undefined && { signedInSince: instantOf(since) }),
  };
}
