import { resolve } from "node:path";

import { checkSegment } from "../chain/check-segment.ts";
import type { ChainFormat, ChainHead } from "../chain/chain-format.ts";
import { ChainWriter } from "../chain/chain-writer.ts";
import { findEnd } from "../chain/find-end.ts";
import { type Durability, GrowingSegment } from "../chain/growing-segment.ts";
import type { TornLine } from "../chain/heal-torn-line.ts";
import { listSegmentFiles } from "../chain/segment-files.ts";
import { lockFolder } from "../folder-lock.ts";
import { removeLeftovers } from "../remove-leftovers.ts";
import type { BrokenRecord } from "../store.ts";
import { createFolder } from "../write-durably.ts";
import type { CaseJournal } from "./case-journal.ts";
import { inspectCaseLine } from "./case-record-line.ts";
import { CaseSegments, FileCaseJournal } from "./file-case-journal.ts";
import { LineIndex } from "./line-index.ts";

/** `clock` gives the milliseconds of the Unix epoch; a segment takes no more lines after `segmentBytes`. */
export type CaseJournalOptions = {
  readonly clock: () => number;
  readonly durability?: Durability;
  readonly segmentBytes?: number;
};

/** What an operator should know of an opening: a healed line, and every damaged record. */
export type CaseJournalReport = { readonly torn?: TornLine; readonly broken: readonly BrokenRecord[] };

const SEGMENT_BYTES = 64 << 20;

const FORMAT: ChainFormat<ChainHead, LineIndex> = {
  inspect: inspectCaseLine,
  newIndex: (firstSeq) => new LineIndex(firstSeq),
  place: (index, _head, offset, length) => index.add(offset, length),
};

/**
 * Opens the journal of cases in a folder, which is created when it is missing. The whole chain is checked, because all of it
 * is read at a start. A line whose writing was cut off at the very end is healed; other damage is reported and left as it
 * is, and new records then go to a new segment.
 *
 * @throws STORE_LOCKED while another process writes to the folder.
 */
export async function openCaseJournal(
  folder: string,
  { clock, durability = "fsync", segmentBytes = SEGMENT_BYTES }: CaseJournalOptions,
): Promise<{ readonly journal: CaseJournal; readonly report: CaseJournalReport }> {
  const path = resolve(folder);
  await createFolder(path);
  const lock = await lockFolder(path, clock);
  try {
    await removeLeftovers(path);
    const files = await listSegmentFiles(path);
    const { end, last, broken, torn } = await findEnd(files, FORMAT);
    const segments = new CaseSegments();
    const found = [...broken];
    for (const file of files) {
      if (file.firstSeq === last?.file.firstSeq) continue;
      const { check, index } = await checkSegment(file.path, { seq: file.firstSeq }, FORMAT);
      segments.grow(file, index);
      if (file !== files.at(-1)) found.push(...check.broken);
    }
    const growing = last && (await GrowingSegment.reopen(last.file, last.index, { bytes: last.bytes, durability }));
    if (growing !== undefined) segments.grow(growing.file, growing.index);
    const options = { folder: path, segmentBytes, durability, newIndex: FORMAT.newIndex };
    const writer = new ChainWriter({ segments, end }, growing, options);
    return {
      journal: new FileCaseJournal({ segments, writer, lock }),
      report: { ...(torn && { torn }), broken: found },
    };
  } catch (fault) {
    await lock.release();
    throw fault;
  }
}
