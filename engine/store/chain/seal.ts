import { hash } from "node:crypto";

/** The hash that stands before the first record. */
export const GENESIS = "0".repeat(64);

const BEFORE_HASH = ',"hash":"';
/** The hash with what stands around it at the end of a line, without the line end. */
export const SEAL_LENGTH = BEFORE_HASH.length + 64 + 2;

const SEAL = /^,"hash":"([0-9a-f]{64})"\}$/;

/**
 * Ends a line with the hash of everything in it so far, which holds the hash of the record before it, and answers where
 * the line ends. `head -c -76 | sha256sum` on a line gives the hash as well.
 */
export function sealLine(
  buffer: Buffer,
  start: number,
  contentEnd: number,
): { readonly end: number; readonly hash: string } {
  const digest = hash("sha256", buffer.subarray(start, contentEnd), "hex");
  return { end: contentEnd + buffer.write(`${BEFORE_HASH}${digest}"}\n`, contentEnd, "latin1"), hash: digest };
}

/** The hash of a line (without its line end) that was not changed since it was sealed. */
export function inspectSeal(
  line: Buffer,
): { readonly sound: true; readonly hash: string } | { readonly sound: false; readonly why: string } {
  const claimed = SEAL.exec(line.toString("latin1", Math.max(0, line.length - SEAL_LENGTH)))?.[1];
  if (claimed === undefined) return { sound: false, why: "it is not a record" };
  if (hash("sha256", line.subarray(0, -SEAL_LENGTH), "hex") !== claimed) {
    return { sound: false, why: "its content does not match its hash" };
  }
  return { sound: true, hash: claimed };
}
