import type { BrokenRecord } from "../../core/proof/record-fault.ts";
import { checkSegment } from "../chain/check-segment.ts";
import type { ChainFormat, ChainHead } from "../chain/chain-format.ts";
import { ChainWriter } from "../chain/chain-writer.ts";
import { openChain, type ChainOptions } from "../chain/open-chain.ts";
import type { TornLine } from "../chain/heal-torn-line.ts";
import { FileRecordJournal, RecordSegments } from "./file-record-journal.ts";
import { LineIndex } from "./line-index.ts";
import type { RecordJournal } from "./record-journal.ts";
import { inspectSealedRecord } from "./sealed-record.ts";

/** What an operator should know of an opening: a healed line, and every damaged record. */
export type RecordJournalReport = { readonly torn?: TornLine; readonly broken: readonly BrokenRecord[] };

const FORMAT: ChainFormat<ChainHead, LineIndex> = {
  newInspector: () => inspectSealedRecord,
  newIndex: (firstSeq) => new LineIndex(firstSeq),
  place: (index, _head, offset, length) => index.add(offset, length),
};

/**
 * Opens a journal of records in a folder, which is created when it is missing. The whole chain is checked, because all of it
 * is read at a start. A line whose writing was cut off at the very end is healed; other damage is reported and left as it
 * is, and new records then go to a new segment.
 *
 * @throws STORE_LOCKED while another process writes to the folder.
 */
export function openRecordJournal<Entry extends object>(
  folder: string,
  options: ChainOptions,
): Promise<{ readonly journal: RecordJournal<Entry>; readonly report: RecordJournalReport }> {
  return openChain(folder, FORMAT, options, async ({ end, last, broken, torn, files, growing, lock, writing }) => {
    const segments = new RecordSegments();
    const found = [...broken];
    for (const file of files) {
      if (file.firstSeq === last?.file.firstSeq) continue;
      const { check, index } = await checkSegment(file.path, { seq: file.firstSeq }, FORMAT);
      segments.grow(file, index);
      if (file !== files.at(-1)) found.push(...check.broken);
    }
    if (growing !== undefined) segments.grow(growing.file, growing.index);
    const writer = new ChainWriter({ segments, end }, growing, { ...writing, newIndex: FORMAT.newIndex });
    return {
      journal: new FileRecordJournal<Entry>({ segments, writer, lock }),
      report: { ...(torn && { torn }), broken: found },
    };
  });
}
