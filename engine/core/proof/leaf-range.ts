import type { TreeHash } from "./tree-hash.ts";

/** The leaves from `start` to before `end`, counted from 0. */
export type LeafRange = { readonly start: number; readonly end: number };

/** A complete subtree: the `index`th of those with 2^level leaves. */
export type TreeNode = { readonly level: number; readonly index: number };

/** Gives the hash of a complete subtree. */
export type ReadNode = (node: TreeNode) => Promise<Uint8Array>;

/** The largest power of two that is smaller than a count of at least two: where a tree is split (RFC 6962, 2.1). */
export function splitOf(count: number): number {
  let split = 1;
  while (split * 2 < count) split *= 2;
  return split;
}

/** The root over a range as a tree has it: one that begins at a multiple of its largest subtree, and is not empty. */
export async function rangeHash({ start, end }: LeafRange, read: ReadNode, hash: TreeHash): Promise<Uint8Array> {
  const node = completeNode(start, end - start);
  if (node !== undefined) return read(node);
  const middle = start + splitOf(end - start);
  return hash.node(
    await rangeHash({ start, end: middle }, read, hash),
    await rangeHash({ start: middle, end }, read, hash),
  );
}

/** The root of the first so many leaves. */
export async function rootHash(size: number, read: ReadNode, hash: TreeHash): Promise<Uint8Array> {
  return size === 0 ? hash.empty : rangeHash({ start: 0, end: size }, read, hash);
}

function completeNode(start: number, count: number): TreeNode | undefined {
  const level = Math.log2(count);
  return Number.isInteger(level) && start % count === 0 ? { level, index: start / count } : undefined;
}
