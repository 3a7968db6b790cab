import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { SunmapError } from "../../core/errors.ts";
import { isObject } from "../../core/model/is-object.ts";
import { isAbsent } from "../../store/disk-fault.ts";

/** The public half of a key that signs or signed: 32 bytes in Base64. */
export type KnownKey = {
  readonly id: string;
  readonly publicKey: string;
  readonly createdAt: string;
  readonly retiredAt?: string;
};

/** The name of a journal and every key that ever signed for it, the oldest first. */
export type KeyRing = { readonly origin: string; readonly keys: readonly KnownKey[] };

export function keyRingPath(folder: string): string {
  return join(folder, "journal.json");
}

/** Undefined before the first start. @throws STORE_DAMAGED */
export async function readKeyRing(folder: string): Promise<KeyRing | undefined> {
  const path = keyRingPath(folder);
  try {
    const ring: unknown = JSON.parse(await readFile(path, "utf8"));
    if (isKeyRing(ring)) return ring;
  } catch (fault) {
    if (isAbsent(fault)) return undefined;
    if (!(fault instanceof SyntaxError)) throw fault;
  }
  throw new SunmapError("STORE_DAMAGED", { path, why: "it is not a list of keys", lastGood: null });
}

function isKeyRing(ring: unknown): ring is KeyRing {
  return (
    isObject(ring) && typeof ring["origin"] === "string" && Array.isArray(ring["keys"]) && ring["keys"].every(isKey)
  );
}

function isKey(key: unknown): boolean {
  return isObject(key) && ["id", "publicKey", "createdAt"].every((name) => typeof key[name] === "string");
}
