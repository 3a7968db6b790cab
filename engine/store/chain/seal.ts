import { hash } from "node:crypto";

import { NOT_A_RECORD, type LineFault } from "./line-fault.ts";

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
  return { end: writeSeal(buffer, contentEnd, digest), hash: digest };
}

/** Ends a line with a hash and answers where the line ends. */
export function writeSeal(buffer: Buffer, contentEnd: number, digest: string): number {
  return contentEnd + buffer.write(`${BEFORE_HASH}${digest}"}\n`, contentEnd, "latin1");
}

/** The hash that a line (without its line end) bears; undefined when it bears none. */
export function claimedHash(line: Buffer): string | undefined {
  return SEAL.exec(line.toString("latin1", Math.max(0, line.length - SEAL_LENGTH)))?.[1];
}

/** The hash of a line (without its line end) that was not changed since it was sealed. */
export function inspectSeal(
  line: Buffer,
): { readonly sound: true; readonly hash: string } | ({ readonly sound: false } & LineFault) {
  const claimed = claimedHash(line);
  if (claimed === undefined) return { sound: false, ...NOT_A_RECORD };
  const actual = hash("sha256", line.subarray(0, -SEAL_LENGTH), "hex");
  if (actual === claimed) return { sound: true, hash: claimed };
  const why = "its content does not match its hash";
  return { sound: false, fault: "headChanged", why, expected: claimed, actual };
}
