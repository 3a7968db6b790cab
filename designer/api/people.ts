import type { IsoDateTime, PersonChange, PersonRequest } from "../../engine/core/model/formats.generated.ts";
import { ask, type Reply } from "./client.ts";

/** A person as the list has him. `hasPassword`: he accepted his invitation. `signedInSince`: his latest session began then. */
export type ListedPerson = PersonRequest & {
  readonly disabled: boolean;
  readonly hasPassword: boolean;
  readonly signedInSince?: IsoDateTime;
};

/** A one-time link with which a person sets his password: the part of the address behind this server. */
export type Invitation = { readonly link: string; readonly expiresAt: IsoDateTime };

export async function listPeople(): Promise<readonly ListedPerson[]> {
  return (await ask<{ people: readonly ListedPerson[] }>("/people")).value.people;
}

/** A person with the revision that a change of him names. */
export function getPerson(id: string): Promise<Reply<ListedPerson>> {
  return ask<ListedPerson>(addressOf(id));
}

/** @throws RequestFailure, with GRANT_REFUSED when the grants may not be given so */
export async function createPerson(person: PersonRequest): Promise<void> {
  await ask("/people", { method: "POST", body: person });
}

/** @throws RequestFailure */
export async function changePerson(id: string, change: PersonChange, revision: string): Promise<void> {
  await ask(addressOf(id), { method: "PUT", body: change, revision });
}

/** @throws RequestFailure */
export async function removePerson(id: string, revision: string): Promise<void> {
  await ask(addressOf(id), { method: "DELETE", revision });
}

/** @throws RequestFailure */
export async function invitePerson(id: string): Promise<Invitation> {
  return (await ask<Invitation>(`${addressOf(id)}/invitation`, { method: "POST" })).value;
}

/** Signs somebody out everywhere, also one who signs on elsewhere. @throws RequestFailure */
export async function endSessionsOf(id: string): Promise<void> {
  await ask(`${addressOf(id)}/sessions`, { method: "DELETE" });
}

function addressOf(id: string): string {
  return `/people/${encodeURIComponent(id)}`;
}
