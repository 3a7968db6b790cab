import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

import { textsOfPart, type PartTexts } from "./part-texts.ts";

/** A personal part that somebody shows: what is sealed, and the key (32 bytes) that opens it. */
export type ShownPart = { readonly sealed: Uint8Array; readonly key: Uint8Array };

/** What the head of a record names of its personal part: SHA-256 of what is sealed, and of the key (`sha256:` and 64 digits). */
type NamedPart = { readonly digest: string; readonly key: string };

/**
 * Decrypts a personal part into its text in UTF-8; undefined when it is none. AES-256-GCM: a nonce of 12 bytes, the
 * ciphertext, a tag of 16; `about` is the additional data. Pages have it of the browser, programs of Node.
 */
export type DecryptPart = (part: ShownPart, about: string) => Promise<string | undefined>;

/** The additional data of every personal part. */
export const PART_ABOUT = "sunmap/personal/1";

type PartCheck =
  | { readonly ok: true; readonly texts: PartTexts }
  | { readonly ok: false; readonly fault: "partChanged" | "keyDiffers" | "notOpened" };

/**
 * Whether an opened personal part is the one that the head of a record names, for whoever is shown a record and its part and
 * need believe nobody. That the head is in the journal is proved by its inclusion. One key opens one text: the head names both.
 */
export async function checkOpenedPart(named: NamedPart, shown: ShownPart, decrypt: DecryptPart): Promise<PartCheck> {
  if (digestOf(shown.sealed) !== named.digest) return { ok: false, fault: "partChanged" };
  if (digestOf(shown.key) !== named.key) return { ok: false, fault: "keyDiffers" };
  const opened = await decrypt(shown, PART_ABOUT);
  const texts = opened === undefined ? undefined : textsOfPart(opened);
  return texts === undefined ? { ok: false, fault: "notOpened" } : { ok: true, texts };
}

function digestOf(bytes: Uint8Array): string {
  return `sha256:${bytesToHex(sha256(bytes))}`;
}
