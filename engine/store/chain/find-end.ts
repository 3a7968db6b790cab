import type { BrokenRecord } from "../../core/proof/record-fault.ts";
import { checkSegment, type CheckedSegment } from "./check-segment.ts";
import { completeLastLine, healTornLine, type TornLine } from "./heal-torn-line.ts";
import type { ChainFormat, ChainHead, ChainIndex } from "./chain-format.ts";
import { GENESIS } from "./seal.ts";
import type { ChainEnd } from "./chain-writer.ts";
import type { SegmentFile } from "./segment-files.ts";

/** Where the chain goes on. Without `last` it goes on in a new segment. */
export type JournalEnd<Index> = {
  readonly end: ChainEnd;
  readonly last?: { readonly file: SegmentFile; readonly index: Index; readonly bytes: number };
  readonly broken: readonly BrokenRecord[];
  readonly torn?: TornLine;
};

/** Reads the last segment, heals a torn line at its very end, and finds where the chain goes on. */
export async function findEnd<Head extends ChainHead, Index extends ChainIndex>(
  files: readonly SegmentFile[],
  format: ChainFormat<Head, Index>,
): Promise<JournalEnd<Index>> {
  const file = files.at(-1);
  if (file === undefined) return { end: { nextSeq: 1, previous: GENESIS }, broken: [] };
  const checked = await checkSegment(file.path, { seq: file.firstSeq }, format);
  const { check, index, bytes, rest } = checked;
  if (check.brokenCount > 0) return { end: await endOfDamaged(checked, files, format), broken: check.broken };
  if (rest.length === 0) return { end: await endOf(checked, files, format), last: { file, index, bytes }, broken: [] };
  const torn = await heal(file, checked);
  return { ...(await findEnd(files, format)), ...(torn && { torn }) };
}

/** A last line that lacks only its line end is a whole record and is kept. */
async function heal<Head extends ChainHead, Index>(
  file: SegmentFile,
  { check, bytes, rest }: CheckedSegment<Head, Index>,
): Promise<TornLine | undefined> {
  const seq = check.nextSeq;
  const isWhole = check.accept(rest)?.head.seq === seq && check.brokenCount === 0;
  if (!isWhole) return healTornLine(file.path, bytes - rest.length, rest, seq);
  await completeLastLine(file.path, bytes);
  return undefined;
}

/** The end of a damaged segment: what cannot be read may have been a record, and its number is not given again. */
async function endOfDamaged<Head extends ChainHead, Index extends ChainIndex>(
  checked: CheckedSegment<Head, Index>,
  files: readonly SegmentFile[],
  format: ChainFormat<Head, Index>,
): Promise<ChainEnd> {
  const { nextSeq, previous } = await endOf(checked, files, format);
  const after = nextSeq + (checked.rest.length > 0 ? 1 : 0);
  return { nextSeq: Math.max(after, checked.index.firstSeq + 1), previous };
}

/** Without a sound record in the last segment the chain goes on from the last one before it. */
async function endOf<Head extends ChainHead, Index extends ChainIndex>(
  { check }: CheckedSegment<Head, Index>,
  files: readonly SegmentFile[],
  format: ChainFormat<Head, Index>,
): Promise<ChainEnd> {
  return { nextSeq: check.nextSeq, previous: check.previous ?? (await lastHash(files.slice(0, -1), format)) };
}

async function lastHash<Head extends ChainHead, Index extends ChainIndex>(
  files: readonly SegmentFile[],
  format: ChainFormat<Head, Index>,
): Promise<string> {
  for (const { path, firstSeq } of files.toReversed()) {
    const { check } = await checkSegment(path, { seq: firstSeq }, format);
    if (check.previous !== undefined) return check.previous;
  }
  return GENESIS;
}
