import type { IsoDateTime, RoleGrant } from "../../engine/core/model/formats.generated.ts";
import { ask } from "./client.ts";

/** Somebody whom another service vouches for. `via`: he signs on in a browser, or comes with tokens. */
export type ExternalPerson = {
  readonly id: string;
  readonly name: string;
  readonly issuer: string;
  readonly subject: string;
  readonly via: "signOn" | "token";
  readonly grants: readonly RoleGrant[];
  readonly firstSeen: IsoDateTime;
  readonly lastSeen: IsoDateTime;
  readonly signedInSince?: IsoDateTime;
  readonly blocked?: { readonly by: string; readonly at: IsoDateTime };
};

/** @throws RequestFailure */
export async function listExternalPeople(): Promise<readonly ExternalPerson[]> {
  return (await ask<{ people: readonly ExternalPerson[] }>("/external-people")).value.people;
}

/** Lets somebody in no more, or in again. @throws RequestFailure */
export async function blockExternalPerson(id: string, isBlocked: boolean): Promise<void> {
  await ask(`/external-people/${encodeURIComponent(id)}/block`, { method: isBlocked ? "PUT" : "DELETE" });
}
