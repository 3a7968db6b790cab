import { stat } from "node:fs/promises";

import { ChainCheck, type ChainStart } from "./chain-check.ts";
import type { ChainFormat, ChainHead, ChainIndex } from "./chain-format.ts";
import { forEachLine } from "./for-each-line.ts";

/** A segment that was read in full: its chain, where its records lie, and what stands after its last line end. */
export type CheckedSegment<Head extends ChainHead, Index> = {
  readonly check: ChainCheck<Head>;
  readonly index: Index;
  readonly bytes: number;
  readonly rest: Buffer;
};

/** No damage loses so many lines in one place; a larger jump in the numbers is a forgery and gets no slots. */
const LONGEST_GAP = 1_000_000;

/** Reads a segment in full, checks every record of it and builds its index anew. */
export async function checkSegment<Head extends ChainHead, Index extends ChainIndex>(
  path: string,
  start: ChainStart,
  format: ChainFormat<Head, Index>,
): Promise<CheckedSegment<Head, Index>> {
  const { size: bytes } = await stat(path);
  const check = new ChainCheck(start, format.newInspector());
  const index = format.newIndex(start.seq);
  const rest = await forEachLine(path, bytes, (line, offset) => {
    const record = check.accept(line, { path, offset });
    if (record === undefined || record.head.seq - index.nextSeq > LONGEST_GAP) return;
    index.padTo(record.head.seq);
    format.place(index, record, offset, line.length);
  });
  if (check.nextSeq - index.nextSeq <= LONGEST_GAP) index.padTo(check.nextSeq);
  return { check, index, bytes, rest };
}
