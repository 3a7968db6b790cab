import type { BrokenRecord } from "../store.ts";
import { checkSegment, type CheckedSegment } from "./check-segment.ts";
import { completeLastLine, healTornLine, type TornLine } from "./heal-torn-line.ts";
import { GENESIS } from "./record-line.ts";
import type { ChainEnd } from "./record-writer.ts";
import type { SegmentFile } from "./segment-files.ts";
import type { SegmentIndex } from "./segment-index.ts";

/** Where the chain goes on. Without `last` it goes on in a new segment. */
export type JournalEnd = {
  readonly end: ChainEnd;
  readonly last?: { readonly file: SegmentFile; readonly index: SegmentIndex; readonly bytes: number };
  readonly broken: readonly BrokenRecord[];
  readonly torn?: TornLine;
};

/** Reads the last segment, heals a torn line at its very end, and finds where the chain goes on. */
export async function findEnd(files: readonly SegmentFile[]): Promise<JournalEnd> {
  const file = files.at(-1);
  if (file === undefined) return { end: { nextSeq: 1, previous: GENESIS }, broken: [] };
  const checked = await checkSegment(file.path, { seq: file.firstSeq });
  const { check, index, bytes, rest } = checked;
  if (check.brokenCount > 0) return { end: await endOfDamaged(checked, files), broken: check.broken };
  if (rest.length === 0) return { end: await endOf(checked, files), last: { file, index, bytes }, broken: [] };
  const torn = await heal(file, checked);
  return { ...(await findEnd(files)), ...(torn && { torn }) };
}

/** A last line that lacks only its line end is a whole record and is kept. */
async function heal(file: SegmentFile, { check, bytes, rest }: CheckedSegment): Promise<TornLine | undefined> {
  const seq = check.nextSeq;
  const isWhole = check.accept(rest)?.seq === seq && check.brokenCount === 0;
  if (!isWhole) return healTornLine(file.path, bytes - rest.length, rest, seq);
  await completeLastLine(file.path, bytes);
  return undefined;
}

/** The end of a damaged segment: what cannot be read may have been a record, and its number is not given again. */
async function endOfDamaged(checked: CheckedSegment, files: readonly SegmentFile[]): Promise<ChainEnd> {
  const { nextSeq, previous } = await endOf(checked, files);
  const after = nextSeq + (checked.rest.length > 0 ? 1 : 0);
  return { nextSeq: Math.max(after, checked.index.firstSeq + 1), previous };
}

/** Without a sound record in the last segment the chain goes on from the last one before it. */
async function endOf({ check }: CheckedSegment, files: readonly SegmentFile[]): Promise<ChainEnd> {
  return { nextSeq: check.nextSeq, previous: check.previous ?? (await lastHash(files.slice(0, -1))) };
}

async function lastHash(files: readonly SegmentFile[]): Promise<string> {
  for (const { path, firstSeq } of files.toReversed()) {
    const { check } = await checkSegment(path, { seq: firstSeq });
    if (check.previous !== undefined) return check.previous;
  }
  return GENESIS;
}
