import { hash } from "node:crypto";

import { treeHash } from "../../core/proof/tree-hash.ts";

/** The hashing of the tree by Node's SHA-256. */
// Nearly twice as fast as asking for the bytes.
export const TREE_HASH = treeHash((bytes) => Buffer.from(hash("sha256", bytes, "hex"), "hex"));

const LEAF = 0x00;
const scratch = Buffer.alloc(4096);

/** The hash of the leaf that is made of some bytes (RFC 6962, 2.1), in hexadecimal digits. */
export function leafHashOf(entry: Buffer): string {
  const bytes = entry.length < scratch.length ? scratch : Buffer.allocUnsafe(1 + entry.length);
  bytes[0] = LEAF;
  bytes.set(entry, 1);
  return hash("sha256", bytes.subarray(0, 1 + entry.length), "hex");
}
