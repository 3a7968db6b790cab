import { rangeHash, splitOf, type LeafRange, type ReadNode } from "./leaf-range.ts";
import type { TreeHash } from "./tree-hash.ts";

/** Where a leaf stands: counted from 0, in the tree of the first `size` leaves. */
export type LeafPlace = { readonly index: number; readonly size: number };

/** The hashes from a leaf up to the root that prove it stands where it is said to stand (RFC 6962, 2.1.1). */
export function inclusionProof(place: LeafPlace, read: ReadNode, hash: TreeHash): Promise<readonly Uint8Array[]> {
  return Promise.all(inclusionRanges(place).map((range) => rangeHash(range, read, hash)));
}

/** The parts of the tree beside the way from a leaf to the root, the nearest first. Drawn as a path on the page. */
export function inclusionRanges({ index, size }: LeafPlace): readonly LeafRange[] {
  const ranges: LeafRange[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + splitOf(end - start);
    if (index < middle) {
      ranges.push({ start: middle, end });
      end = middle;
    } else {
      ranges.push({ start, end: middle });
      start = middle;
    }
  }
  return ranges.toReversed();
}
