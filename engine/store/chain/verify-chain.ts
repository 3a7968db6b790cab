import { stat } from "node:fs/promises";

import { isAbsent } from "../disk-fault.ts";
import type { ChainReport } from "../store.ts";
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

/** Reads a journal from its first record to its durable end and compares every record with the one before it. */
export async function verifyChain<Head extends ChainHead>(
  { files, growing, nextSeq }: DurableEnd,
  inspect: (line: Buffer) => InspectedLine<Head>,
): Promise<ChainReport> {
  const check = new ChainCheck({ seq: 1, previous: GENESIS }, inspect);
  for (const { path, firstSeq } of files) {
    const bytes = growing?.firstSeq === firstSeq ? growing.bytes : await sizeOf(path);
    if (bytes === undefined) continue;
    const rest = await forEachLine(path, bytes, (line) => check.accept(line, path));
    if (rest.length > 0) check.skip("its line end is missing", path);
  }
  if (check.nextSeq < nextSeq) check.report(check.nextSeq, missing(check.nextSeq, nextSeq - 1));
  const { soundCount, lastSound, previous = GENESIS, broken, brokenCount } = check;
  return { records: soundCount, head: { seq: lastSound, hash: previous }, broken, brokenCount };
}

/** Undefined for a segment that was taken away; its records are then reported as missing. */
async function sizeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size;
  } catch (fault) {
    if (isAbsent(fault)) return undefined;
    throw fault;
  }
}
