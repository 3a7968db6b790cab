import type { Growth } from "./consistency-proof.ts";
import { equalBytes } from "./equal-bytes.ts";
import { HASH_BYTES, type TreeHash } from "./tree-hash.ts";

/** Two roots with what is said to prove that the tree of the first grew into that of the second. */
export type ConsistencyClaim = Growth & {
  readonly path: readonly Uint8Array[];
  readonly fromRoot: Uint8Array;
  readonly toRoot: Uint8Array;
};

/** Whether the tree only grew: no leaf of the earlier one was changed, removed or moved (RFC 9162, 2.1.4.2). */
export function verifyConsistency(claim: ConsistencyClaim, hash: TreeHash): boolean {
  const { from, to, path, fromRoot, toRoot } = claim;
  if (![from, to].every((size) => Number.isSafeInteger(size) && size >= 0) || from > to) return false;
  if (!path.every(({ length }) => length === HASH_BYTES)) return false;
  if (from === 0)
    return path.length === 0 && equalBytes(fromRoot, hash.empty) && (to > 0 || equalBytes(toRoot, hash.empty));
  if (from === to) return path.length === 0 && equalBytes(fromRoot, toRoot);
  return grows(claim, hash);
}

function grows({ from, to, path, fromRoot, toRoot }: ConsistencyClaim, hash: TreeHash): boolean {
  const [first, ...rest] = isPowerOfTwo(from) ? [fromRoot, ...path] : path;
  if (first === undefined || path.length === 0) return false;
  let [fn, sn] = [from - 1, to - 1];
  while (fn % 2 === 1) [fn, sn] = [half(fn), half(sn)];
  let [earlier, later] = [first, first];
  for (const beside of rest) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      [earlier, later] = [hash.node(beside, earlier), hash.node(beside, later)];
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else {
      later = hash.node(later, beside);
    }
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && equalBytes(earlier, fromRoot) && equalBytes(later, toRoot);
}

function isPowerOfTwo(count: number): boolean {
  return Number.isInteger(Math.log2(count));
}

function half(value: number): number {
  return Math.floor(value / 2);
}
