import { SunmapError } from "../core/errors.ts";
import { personalFolder } from "../store/personal/key-file.ts";
import type { KeptKey } from "../store/personal/personal-keys.ts";
import { rewrapFile } from "../store/personal/rewrap-file.ts";
import type { Rewrapping } from "../store/personal/rewrapping.ts";
import { rewrapRows } from "../store/postgres/rewrap-rows.ts";
import { fingerprintOf } from "./master-key.ts";
import { NONCE_BYTES, seal, unseal } from "./seal-part.ts";

type Masters = {
  readonly from: Buffer;
  readonly to: Buffer;
  readonly random: (bytes: number) => Buffer;
};

/**
 * Wraps every key of personal data in a store by another master key. What was cut off is gone on with when it is called again
 * with the same two; when all is done already, nothing happens. Answers how many keys were wrapped anew.
 *
 * @throws MASTER_KEY_WRONG, STORE_LOCKED
 */
export function rewrapKeys(
  store: { readonly folder: string } | { readonly url: string },
  masters: Masters,
): Promise<number> {
  const rewrapping: Rewrapping = {
    from: fingerprintOf(masters.from),
    to: fingerprintOf(masters.to),
    wrap: (key) => wrapAnew(key, masters),
  };
  return "url" in store ? rewrapRows(store.url, rewrapping) : rewrapFile(personalFolder(store.folder), rewrapping);
}

function wrapAnew({ name, wrapped }: KeptKey, { from, to, random }: Masters): Buffer {
  const key = unseal(wrapped, from, name) ?? unseal(wrapped, to, name);
  if (key === undefined) throw new SunmapError("MASTER_KEY_WRONG", { key: name });
  return seal(key, to, random(NONCE_BYTES), name);
}
