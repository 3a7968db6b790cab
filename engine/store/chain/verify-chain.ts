import { stat } from "node:fs/promises";

import { isAbsent } from "../disk-fault.ts";
import type { ChainReport, VerificationWatch } from "../store.ts";
import { ChainCheck, missing } from "./chain-check.ts";
import type { ChainHead, InspectedLine } from "./chain-format.ts";
import { forEachLine } from "./for-each-line.ts";
import { GENESIS } from "./seal.ts";
import type { SegmentFile } from "./segment-files.ts";

/** Up to where a journal is durable: its segments, the length of the last one, and the number of the next record. */
export type DurableEnd = {
  readonly files: readonly SegmentFile[];
  readonly growing?: { readonly firstSeq: number; readonly bytes: number } | undefined;
  readonly nextSeq: number;
};

/** Follows a verification line by line: `line` is undefined for a number of which nothing is left. */
export type ChainWatch = Omit<VerificationWatch, "leaf"> & {
  readonly visit?: ((line: Buffer | undefined, seq: number) => void) | undefined;
};

const TOLD_EVERY = 1000;
/** No damage loses so many records in one place; a larger jump in the numbers is a forgery and is not followed. */
const LONGEST_GAP = 1_000_000;

/** Reads a journal from its first record to its durable end and compares every record with the one before it. */
export async function verifyChain<Head extends ChainHead>(
  { files, growing, nextSeq }: DurableEnd,
  inspect: (line: Buffer) => InspectedLine<Head>,
  { visit, progress, signal }: ChainWatch = {},
): Promise<ChainReport> {
  const check = new ChainCheck({ seq: 1, previous: GENESIS }, inspect);
  let visited = 0;
  let lines = 0;
  const passOver = (before: number): void => {
    if (visit === undefined || before - visited > LONGEST_GAP) return;
    while (visited < before - 1) visit(undefined, (visited += 1));
  };
  for (const { path, firstSeq } of files) {
    const bytes = growing?.firstSeq === firstSeq ? growing.bytes : await sizeOf(path);
    if (bytes === undefined) continue;
    const rest = await forEachLine(path, bytes, (line, offset) => {
      signal?.throwIfAborted();
      check.accept(line, { path, offset });
      passOver(check.nextSeq - 1);
      if (visited === check.nextSeq - 2) visit?.(line, (visited += 1));
      lines += 1;
      if (lines % TOLD_EVERY === 0) progress?.(lines);
    });
    if (rest.length > 0) check.skip(NO_LINE_END, { path, offset: bytes - rest.length });
  }
  if (check.nextSeq < nextSeq) check.report(check.nextSeq, missing(check.nextSeq, nextSeq - 1));
  passOver(Math.max(check.nextSeq, nextSeq));
  progress?.(lines);
  const { soundCount, lastSound, previous = GENESIS, broken, brokenCount } = check;
  return { records: soundCount, head: { seq: lastSound, hash: previous }, broken, brokenCount };
}

const NO_LINE_END = { fault: "lineEndMissing", why: "its line end is missing" } as const;

/** Undefined for a segment that was taken away; its records are then reported as missing. */
async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size;
  } catch (fault) {
    if (isAbsent(fault)) return undefined;
    throw fault;
  }
}
