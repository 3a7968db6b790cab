import { signal } from "@preact/signals-core";

import type { GrantedRole, LocalizedText, Permission, RoleGrant } from "../../engine/core/model/formats.generated.ts";
import { ask } from "./client.ts";

/** Who the page acts for, and what he may do: the names of permissions that hold somewhere at least. */
export type Account = {
  readonly mode: "accounts" | "demo";
  /** Whether one can sign on with a provider of identities. */
  readonly signOn: boolean;
  readonly id: string;
  readonly kind: "person" | "system" | "visitor";
  readonly name: string;
  readonly via: "password" | "signOn" | "token" | "key" | "demo" | "none";
  readonly grants: readonly RoleGrant[];
  readonly permissions: readonly string[];
};

/** A person of the demonstration. */
export type DemoPerson = Pick<Account, "id" | "name" | "grants">;

/** The table that is enforced, and what the roles are called. */
export type PermissionsAnswer = {
  readonly permissions: readonly Permission[];
  readonly roles: readonly {
    readonly role: GrantedRole;
    readonly title: LocalizedText;
    readonly description: LocalizedText;
  }[];
};

/** Who is signed in; undefined until it is known. */
export const account = signal<Account | undefined>(undefined);

/** Whether somebody is signed in who may do something, somewhere at least. */
export function may(permission: string): boolean {
  return account.value?.permissions.includes(permission) ?? false;
}

/** As `may`, once it is known who is signed in. @throws RequestFailure when nobody can tell */
export async function mayOnceKnown(permission: string): Promise<boolean> {
  if (account.peek() === undefined) await (reading ?? readAccount());
  return may(permission);
}

let reading: Promise<void> | undefined;

export function readAccount(): Promise<void> {
  return (reading = readOnce());
}

async function readOnce(): Promise<void> {
  account.value = (await ask<Account>("/account")).value;
}

export async function signIn(name: string, password: string): Promise<void> {
  await comeIn("/session", { account: name, password });
}

export async function setUp(
  wanted: Readonly<Record<"secret" | "account" | "name" | "password", string>>,
): Promise<void> {
  await comeIn("/setup", wanted);
}

export async function acceptInvitation(secret: string, password: string): Promise<void> {
  await comeIn("/invitation", { secret, password });
}

export async function beDemoPerson(person: string): Promise<void> {
  await comeIn("/demo-session", { person });
}

export async function changePassword(current: string, password: string): Promise<void> {
  account.value = (await ask<Account>("/account/password", { method: "PUT", body: { current, password } })).value;
}

/**
 * Signs out here, or wherever the person is signed in. Whoever signed on with a provider of identities gets the address at
 * which that provider forgets him, where there is one.
 */
export async function signOut(everywhere: boolean): Promise<string | undefined> {
  const via = account.peek()?.via;
  await ask(everywhere ? "/sessions" : "/session", { method: "DELETE" });
  await readAccount();
  if (via !== "signOn") return undefined;
  const end = await ask<{ address?: string }>("/sign-on/end").catch(() => undefined);
  return end?.value.address;
}

/** What people and systems are called, by id. */
export async function listNames(): Promise<readonly Pick<Account, "id" | "name">[]> {
  return (await ask<{ names: readonly Pick<Account, "id" | "name">[] }>("/names")).value.names;
}

export async function listDemoPeople(): Promise<readonly DemoPerson[]> {
  return (await ask<{ people: readonly DemoPerson[] }>("/demo-people")).value.people;
}

export async function getPermissions(): Promise<PermissionsAnswer> {
  return (await ask<PermissionsAnswer>("/permissions")).value;
}

async function comeIn(path: string, body: unknown): Promise<void> {
  account.value = (await ask<Account>(path, { method: "POST", body })).value;
}
