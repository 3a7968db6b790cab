import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";

import { fromBase64Url, toBase64Url } from "./base64-url.ts";

const HASH = /~|[0-9a-f]{64}/g;
const SHORTENED = /~(?:~|[A-Za-z0-9_-]{43})/g;

/**
 * A text in which each hash of 64 hexadecimal digits is written in the 43 letters of Base64 behind a tilde. Half of a
 * receipt are hashes, which no compression makes smaller.
 */
export function shortenHashes(text: string): string {
  return text.replace(HASH, (found) => (found === "~" ? "~~" : `~${toBase64Url(hexToBytes(found))}`));
}

/** The text that was shortened. */
export function restoreHashes(text: string): string {
  return text.replace(SHORTENED, (found) =>
    found === "~~" ? "~" : bytesToHex(fromBase64Url(found.slice(1)) ?? new Uint8Array()),
  );
}
