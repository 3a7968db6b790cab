import type { LeafPlace } from "./inclusion-proof.ts";
import { equalBytes } from "./equal-bytes.ts";
import { HASH_BYTES, type TreeHash } from "./tree-hash.ts";

/** A leaf with what is said to prove that it stands in the tree of this root. */
export type InclusionClaim = LeafPlace & {
  readonly leaf: Uint8Array;
  readonly path: readonly Uint8Array[];
  readonly root: Uint8Array;
};

/** Whether the leaf stands in the tree at its place (RFC 9162, 2.1.3.2). */
export function verifyInclusion({ index, size, leaf, path, root }: InclusionClaim, hash: TreeHash): boolean {
  if (!isPlace({ index, size }) || !path.every(isHash) || !isHash(leaf)) return false;
  let [fn, sn] = [index, size - 1];
  let result = leaf;
  for (const beside of path) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      result = hash.node(beside, result);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else {
      result = hash.node(result, beside);
    }
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && equalBytes(result, root);
}

function isPlace({ index, size }: LeafPlace): boolean {
  return Number.isSafeInteger(index) && Number.isSafeInteger(size) && index >= 0 && index < size;
}

function isHash(bytes: Uint8Array): boolean {
  return bytes.length === HASH_BYTES;
}

/** Numbers of leaves may be larger than the 32 bits of a shift. */
function half(value: number): number {
  return Math.floor(value / 2);
}
