import { hash } from "node:crypto";

import { SunmapError } from "../core/errors.ts";
import type { KeptKey } from "../store/personal/personal-keys.ts";
import { NONCE_BYTES, KEY_BYTES, seal, unseal } from "./seal-part.ts";

/** A key of personal data that was just made, and as it is kept. */
export type MadeKey = { readonly key: Buffer; readonly kept: KeptKey };

/** By what a key is named wherever it must not be known. */
function nameOfKey(key: Buffer): string {
  return `sha256:${hash("sha256", key, "hex")}`;
}

/** Makes a key and wraps it with the master key, bound to its name. `random` gives so many random bytes. */
export function makeKey(
  { seals, power, keptAt }: Pick<KeptKey, "seals" | "power" | "keptAt">,
  { master, random }: { readonly master: Buffer; readonly random: (bytes: number) => Buffer },
): MadeKey {
  const key = random(KEY_BYTES);
  const name = nameOfKey(key);
  return { key, kept: { name, seals, power, keptAt, wrapped: seal(key, master, random(NONCE_BYTES), name) } };
}

/** @throws MASTER_KEY_WRONG when another master key wrapped it */
export function unwrapKey({ name, wrapped }: KeptKey, master: Buffer): Buffer {
  const key = unseal(wrapped, master, name);
  if (key === undefined) throw new SunmapError("MASTER_KEY_WRONG", { key: name });
  return key;
}
