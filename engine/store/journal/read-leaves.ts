import type { Segments } from "./segments.ts";

const LEAF_BYTES = 32;

/** The leaves of the records with these numbers, both included. @throws STORE_DAMAGED when a segment is gone */
export async function readLeaves(
  segments: Segments,
  { first, last }: { readonly first: number; readonly last: number },
): Promise<Buffer> {
  const leaves = Buffer.alloc(Math.max(0, last - first + 1) * LEAF_BYTES);
  for (let seq = first; seq <= last;) {
    const file = segments.fileOf(seq);
    const end = Math.min(last + 1, segments.fileAfter(seq)?.firstSeq ?? Number.POSITIVE_INFINITY);
    const index = file && (await segments.indexOf(file));
    const count = Math.min(end, index?.nextSeq ?? seq) - seq;
    const target = leaves.subarray((seq - first) * LEAF_BYTES);
    if (index !== undefined && count > 0) index.copyLeaves(target, { from: seq - index.firstSeq, count });
    seq = end;
  }
  return leaves;
}
