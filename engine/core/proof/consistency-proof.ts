import { rangeHash, splitOf, type LeafRange, type ReadNode } from "./leaf-range.ts";
import type { TreeHash } from "./tree-hash.ts";

/** Two sizes of one tree, the earlier and smaller one first. */
export type Growth = { readonly from: number; readonly to: number };

/** The hashes that prove a tree is another one that has only grown (RFC 6962, 2.1.2). */
export function consistencyProof(growth: Growth, read: ReadNode, hash: TreeHash): Promise<readonly Uint8Array[]> {
  return Promise.all(consistencyRanges(growth).map((range) => rangeHash(range, read, hash)));
}

/** The parts of the tree of which both roots are made. None when nothing grew, or when it grew from nothing. */
function consistencyRanges({ from, to }: Growth): readonly LeafRange[] {
  if (from === 0 || from === to) return [];
  const ranges: LeafRange[] = [];
  let [start, end] = [0, to];
  while (end !== from) {
    const middle = start + splitOf(end - start);
    if (from <= middle) {
      ranges.push({ start: middle, end });
      end = middle;
    } else {
      ranges.push({ start, end: middle });
      start = middle;
    }
  }
  // The earlier tree as a whole needs no hash: whoever checks has its root.
  return (start === 0 ? ranges : [...ranges, { start, end }]).toReversed();
}
