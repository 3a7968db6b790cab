import { checkSegment } from "../chain/check-segment.ts";
import { listSegmentFiles, type SegmentFile } from "../chain/segment-files.ts";
import type { ChainReport, EvaluationJournal, RecordedEvaluation, VerificationWatch } from "../store.ts";
import { EVALUATION_FORMAT } from "./evaluation-format.ts";
import { readLeaves } from "./read-leaves.ts";
import { positionIn, seqOf } from "./record-id.ts";
import { scanRecords } from "./scan-records.ts";
import { Segments } from "./segments.ts";
import { verifyRecords } from "./verify-records.ts";

/** A journal as it may be read. */
export type JournalReader = Pick<
  EvaluationJournal,
  "size" | "putInOrder" | "positionOf" | "read" | "scan" | "leafHashes" | "verify"
>;

/**
 * Opens a journal to read what was in it at that moment, without becoming its writer: a service may go on with it. A line
 * that is being written at the very end is not seen.
 */
export async function openJournalReader(folder: string): Promise<JournalReader> {
  const files = await listSegmentFiles(folder);
  const segments = new Segments(files);
  const last = files.at(-1);
  const size = last === undefined ? 0 : await readLast(segments, last);
  return {
    size,
    putInOrder: async () => size,
    positionOf: async (id) => positionIn(size, id),
    read: async (id) => {
      const seq = seqOf(id);
      return seq === undefined || seq > size ? undefined : recordOf(segments, seq);
    },
    scan: (first, to) => scanRecords(segments, { first: Math.max(first, 1), last: Math.min(to, size) }),
    leafHashes: (first, count) => readLeaves(segments, { first, last: Math.min(first + count - 1, size) }),
    verify: (watch) => verifyJournalFiles(files, watch),
  };
}

/** Verifies what is on the disk of a journal, without taking its folder over. */
function verifyJournalFiles(files: readonly SegmentFile[], watch: VerificationWatch = {}): Promise<ChainReport> {
  return verifyRecords({ files, nextSeq: 1 }, watch);
}

async function readLast(segments: Segments, file: SegmentFile): Promise<number> {
  const { check, index } = await checkSegment(file.path, { seq: file.firstSeq }, EVALUATION_FORMAT);
  segments.grow(file, index);
  return check.nextSeq - 1;
}

async function recordOf(segments: Segments, seq: number): Promise<RecordedEvaluation | undefined> {
  for await (const record of scanRecords(segments, { first: seq, last: seq })) {
    if ("hash" in record) return record;
  }
  return undefined;
}
