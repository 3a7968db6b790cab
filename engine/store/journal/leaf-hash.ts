import { hash } from "node:crypto";

import { HASH_BYTES, treeHash } from "../../core/proof/tree-hash.ts";

/** The hashing of the tree by Node's SHA-256. */
// Nearly twice as fast as asking for the bytes.
export const TREE_HASH = treeHash((bytes) => Buffer.from(hash("sha256", bytes, "hex"), "hex"));

const [LEAF, NODE] = [0x00, 0x01];
const node = Buffer.alloc(1 + 2 * HASH_BYTES, NODE);
const scratch = Buffer.alloc(4096);

/** The hash of the leaf that is made of some bytes (RFC 6962, 2.1), in hexadecimal digits. */
export function leafHashOf(entry: Buffer): string {
  const bytes = entry.length < scratch.length ? scratch : Buffer.allocUnsafe(1 + entry.length);
  bytes[0] = LEAF;
  bytes.set(entry, 1);
  return hash("sha256", bytes.subarray(0, 1 + entry.length), "hex");
}

/** The root of a complete subtree (RFC 6962, 2.1), given its leaves one behind the other. */
export function rootOfLeaves(leaves: Uint8Array): Buffer {
  // Each level takes the place of the one below it: a buffer for every node would take longer than its hash.
  const level = Buffer.from(leaves);
  for (let length = level.length; length > HASH_BYTES; length /= 2) {
    for (let at = 0; at < length; at += 2 * HASH_BYTES) {
      level.copy(node, 1, at, at + 2 * HASH_BYTES);
      level.write(hash("sha256", node, "binary"), at / 2, "binary");
    }
  }
  return level.subarray(0, HASH_BYTES);
}
