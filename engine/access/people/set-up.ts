import type { IsoDateTime } from "../../core/model/formats.generated.ts";
import { ROOT_ORGAN, type Principal } from "../principal.ts";
import type { Links } from "./links.ts";
import { passwordRecord, type WorkFactor } from "./password.ts";
import { requireGoodPassword } from "./password-rules.ts";
import type { People } from "./people.ts";
import { principalOf, type Person } from "./person.ts";

type Parts = { readonly people: People; readonly links: Links; readonly workFactor: WorkFactor };

/**
 * Makes the holder of a setup link the administrator of everything. The link is used up before anything is made, so that
 * of two who use it at once only one succeeds; what can be wrong with the wish is told before.
 *
 * @throws LINK_INVALID, PASSWORD_REFUSED, PERSON_EXISTS
 */
export async function setUpAdministrator(
  { secret, id, name, password }: Readonly<Record<"secret" | "id" | "name" | "password", string>>,
  { people, links, workFactor }: Parts,
  now: IsoDateTime,
): Promise<Principal | undefined> {
  await links.find(secret, "setup");
  requireGoodPassword(password, { id, name });
  await people.requireFree(id);
  const record = await passwordRecord(password, workFactor);
  await links.use(secret, "setup");
  const person: Person = {
    name,
    organ: ROOT_ORGAN,
    grants: [{ role: "administrator", organ: ROOT_ORGAN }],
    disabled: false,
    password: record,
    passwordChangedAt: now,
    createdAt: now,
    createdBy: id,
  };
  await people.create(id, person);
  await links.removeSetups();
  return principalOf(id, person);
}

/** Sets the password of an invited person. @throws LINK_INVALID, PASSWORD_REFUSED, PERSON_NOT_FOUND */
export async function acceptInvitation(
  { secret, password }: Readonly<Record<"secret" | "password", string>>,
  { people, links, workFactor }: Parts,
  now: IsoDateTime,
): Promise<Principal | undefined> {
  const link = await links.find(secret, "invitation");
  const id = link.kind === "invitation" ? link.person : "";
  requireGoodPassword(password, { id, name: (await people.get(id)).document.name });
  const record = await passwordRecord(password, workFactor);
  await links.use(secret, "invitation");
  const { document } = await people.change(id, (person) => ({ ...person, password: record, passwordChangedAt: now }));
  return principalOf(id, document);
}
