import { bytesToHex, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";

import type { ReadNode } from "../../../engine/core/proof/leaf-range.ts";
import { TREE_HASH } from "../../../engine/core/proof/tree-hash.ts";

/** The leaves of so many entries that differ. */
export function leavesOf(count: number): readonly Uint8Array[] {
  return Array.from({ length: count }, (_, number) => TREE_HASH.leaf(utf8ToBytes(`entry ${number}`)));
}

/** The root of some leaves, straight from the definition (RFC 6962, 2.1). */
export function naiveRoot(leaves: readonly Uint8Array[]): Uint8Array {
  const [first] = leaves;
  if (first === undefined) return TREE_HASH.empty;
  if (leaves.length === 1) return first;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return TREE_HASH.node(naiveRoot(leaves.slice(0, split)), naiveRoot(leaves.slice(split)));
}

/** Gives the complete subtrees over some leaves. */
export function readerOf(leaves: readonly Uint8Array[]): ReadNode {
  return async ({ level, index }) => naiveRoot(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level));
}

export const hex = bytesToHex;
export const bytes = hexToBytes;
