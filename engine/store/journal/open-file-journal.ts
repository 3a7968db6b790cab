import { resolve } from "node:path";

import { findEnd } from "../chain/find-end.ts";
import { type Durability, GrowingSegment } from "../chain/growing-segment.ts";
import type { TornLine } from "../chain/heal-torn-line.ts";
import { listSegmentFiles } from "../chain/segment-files.ts";
import { lockFolder } from "../folder-lock.ts";
import { removeLeftovers } from "../remove-leftovers.ts";
import type { BrokenRecord, EvaluationJournal } from "../store.ts";
import { createFolder } from "../write-durably.ts";
import { EVALUATION_FORMAT } from "./evaluation-format.ts";
import { FileJournal } from "./file-journal.ts";
import { recallKeys } from "./recall-keys.ts";
import { RecordWriter } from "./record-writer.ts";
import { Segments } from "./segments.ts";

/** `clock` gives the milliseconds of the Unix epoch; a segment takes no more lines after `segmentBytes`. */
export type FileJournalOptions = {
  readonly clock: () => number;
  readonly durability?: Durability;
  readonly segmentBytes?: number;
};

/** What an operator should know of an opening: a healed line, damage in the last segment, a lock of a dead process. */
export type OpeningReport = {
  readonly torn?: TornLine;
  readonly broken: readonly BrokenRecord[];
  readonly formerOwner?: number;
};

const SEGMENT_BYTES = 64 << 20;

/**
 * Opens the journal in a folder, which is created when it is missing. Only the last segment is read in full. A line
 * whose writing was cut off at its very end is healed. Any other damage is reported and left as it is; then new records
 * go to a new segment, chained to the last sound record.
 *
 * @throws STORE_LOCKED while another process writes to the folder.
 */
export async function openFileJournal(
  folder: string,
  { clock, durability = "fsync", segmentBytes = SEGMENT_BYTES }: FileJournalOptions,
): Promise<{ readonly journal: EvaluationJournal; readonly report: OpeningReport }> {
  const path = resolve(folder);
  await createFolder(path);
  const lock = await lockFolder(path, clock);
  try {
    await removeLeftovers(path);
    const files = await listSegmentFiles(path);
    const { end, last, broken, torn } = await findEnd(files, EVALUATION_FORMAT);
    const growing = last && (await GrowingSegment.reopen(last.file, last.index, { bytes: last.bytes, durability }));
    const segments = new Segments(files);
    if (growing !== undefined) segments.grow(growing.file, growing.index);
    const keys = await recallKeys(segments, clock());
    const writer = new RecordWriter({ segments, keys, end }, growing, { folder: path, segmentBytes, durability });
    const { formerOwner } = lock;
    const report = { ...(torn && { torn }), broken, ...(formerOwner !== undefined && { formerOwner }) };
    return { journal: new FileJournal({ segments, writer, keys, lock, clock }), report };
  } catch (fault) {
    await lock.release();
    throw fault;
  }
}
