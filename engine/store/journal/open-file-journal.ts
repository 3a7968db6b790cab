import type { BrokenRecord } from "../../core/proof/record-fault.ts";
import { openChain, type ChainOptions } from "../chain/open-chain.ts";
import type { TornLine } from "../chain/heal-torn-line.ts";
import { EVALUATION_FORMAT } from "./evaluation-format.ts";
import { FileJournal } from "./file-journal.ts";
import { recallKeys } from "./recall-keys.ts";
import { RecordWriter } from "./record-writer.ts";
import { Segments } from "./segments.ts";

/** What an operator should know of an opening: a healed line, damage in the last segment, a lock of a dead process. */
export type OpeningReport = {
  readonly torn?: TornLine;
  readonly broken: readonly BrokenRecord[];
  readonly formerOwner?: number;
};

/**
 * Opens the journal in a folder, which is created when it is missing. Only the last segment is read in full. A line
 * whose writing was cut off at its very end is healed. Any other damage is reported and left as it is; then new records
 * go to a new segment, chained to the last sound record.
 *
 * @throws STORE_LOCKED while another process writes to the folder.
 */
export function openFileJournal(
  folder: string,
  options: ChainOptions,
): Promise<{ readonly journal: FileJournal; readonly report: OpeningReport }> {
  const { clock } = options;
  return openChain(folder, EVALUATION_FORMAT, options, async ({ end, broken, torn, files, growing, lock, writing }) => {
    const segments = new Segments(files);
    if (growing !== undefined) segments.grow(growing.file, growing.index);
    const keys = await recallKeys(segments, clock());
    const writer = new RecordWriter({ segments, keys, end }, growing, writing);
    const { formerOwner } = lock;
    const report = { ...(torn && { torn }), broken, ...(formerOwner !== undefined && { formerOwner }) };
    return { journal: new FileJournal({ segments, writer, keys, lock, clock }), report };
  });
}
