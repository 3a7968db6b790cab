import { stat } from "node:fs/promises";

import { ChainCheck, type ChainStart } from "./chain-check.ts";
import { forEachLine } from "./for-each-line.ts";
import { keyDigest } from "./key-digest.ts";
import type { RecordHead } from "./read-line.ts";
import { SegmentIndex } from "./segment-index.ts";

/** A segment that was read in full: its chain, where its records lie, and what stands after its last line end. */
export type CheckedSegment = {
  readonly check: ChainCheck;
  readonly index: SegmentIndex;
  readonly bytes: number;
  readonly rest: Buffer;
};

/** No damage loses so many lines in one place; a larger jump in the numbers is a forgery and gets no slots. */
const LONGEST_GAP = 1_000_000;

/** Reads a segment in full, checks every record of it and builds its index anew. */
export async function checkSegment(path: string, start: ChainStart): Promise<CheckedSegment> {
  const { size: bytes } = await stat(path);
  const check = new ChainCheck(start);
  const index = new SegmentIndex(start.seq);
  const rest = await forEachLine(path, bytes, (line, offset) => {
    const head = check.accept(line, path);
    if (head === undefined || head.seq - index.nextSeq > LONGEST_GAP) return;
    index.padTo(head.seq);
    index.add(slotOf(head, offset, line.length));
  });
  if (check.nextSeq - index.nextSeq <= LONGEST_GAP) index.padTo(check.nextSeq);
  return { check, index, bytes, rest };
}

function slotOf(head: RecordHead, offset: number, length: number): Parameters<SegmentIndex["add"]>[0] {
  const { power, idempotencyKey: key } = head;
  return { ...head, offset, length, keyDigest: key === undefined ? undefined : keyDigest(power, key) };
}
