import type { KeptPerson } from "../../access/people/people.ts";
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
});

/** A person as administrators see him: never his password. */
export function describePerson({ id, document }: KeptPerson): Readonly<Record<string, unknown>> {
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
  };
}
