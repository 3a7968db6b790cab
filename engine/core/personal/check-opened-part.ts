import { gcm } from "@noble/ciphers/aes.js";
import { bytesToUtf8 } from "@noble/ciphers/utils.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

import { textsOfPart, type PartTexts } from "./part-texts.ts";

/** A personal part that somebody shows: what is sealed (a nonce of 12 bytes, the ciphertext, a tag of 16), and the key (32 bytes) that opens it. */
export type ShownPart = { readonly sealed: Uint8Array; readonly key: Uint8Array };

/** What the head of a record names of its personal part: SHA-256 of what is sealed, and of the key (`sha256:` and 64 digits). */
type NamedPart = { readonly digest: string; readonly key: string };

/** The additional data of every personal part. */
export const PART_ABOUT = "sunmap/personal/1";

type PartCheck =
  | { readonly ok: true; readonly texts: PartTexts }
  | { readonly ok: false; readonly fault: "partChanged" | "keyDiffers" | "notOpened" };

/**
 * Whether an opened personal part (AES-256-GCM) is the one that the head of a record names, for whoever is shown a record and
 * its part and need believe nobody. That the head is in the journal is proved by its inclusion. One key opens one text: the
 * head names both.
 */
export function checkOpenedPart(named: NamedPart, shown: ShownPart): PartCheck {
  if (digestOf(shown.sealed) !== named.digest) return { ok: false, fault: "partChanged" };
  if (digestOf(shown.key) !== named.key) return { ok: false, fault: "keyDiffers" };
  const texts = textsOfPart(decrypted(shown) ?? "");
  return texts === undefined ? { ok: false, fault: "notOpened" } : { ok: true, texts };
}

const NONCE_BYTES = 12;

function decrypted({ sealed, key }: ShownPart): string | undefined {
  try {
    const cipher = gcm(key, sealed.subarray(0, NONCE_BYTES), utf8ToBytes(PART_ABOUT));
    return bytesToUtf8(cipher.decrypt(sealed.subarray(NONCE_BYTES)));
  } catch {
    return undefined;
  }
}

function digestOf(bytes: Uint8Array): string {
  return `sha256:${bytesToHex(sha256(bytes))}`;
}
