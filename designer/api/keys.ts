import type { IsoDateTime, KeyRequest } from "../../engine/core/model/formats.generated.ts";
import { ask } from "./client.ts";

/** The key of a system, without its secret. */
export type ListedKey = KeyRequest & {
  readonly id: string;
  readonly createdAt: IsoDateTime;
  readonly createdBy: string;
  readonly lastUsedAt?: IsoDateTime;
};

/** A key that was just made; `key` is what the system sends, and it is told this once. */
export type NewKey = ListedKey & { readonly key: string };

export async function listKeys(): Promise<readonly ListedKey[]> {
  return (await ask<{ keys: readonly ListedKey[] }>("/keys")).value.keys;
}

/** @throws RequestFailure, with GRANT_REFUSED when it may not be made so */
export async function createKey(wanted: KeyRequest): Promise<NewKey> {
  return (await ask<NewKey>("/keys", { method: "POST", body: wanted })).value;
}

/** Takes a key away. @throws RequestFailure */
export async function withdrawKey(id: string): Promise<void> {
  await ask(`/keys/${encodeURIComponent(id)}`, { method: "DELETE" });
}
