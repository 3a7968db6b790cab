import type { ChainReport } from "../store.ts";
import type { CaseRecord } from "./case-record.ts";

/**
 * Keeps for good, in the order in which it came, everything that the register of cases was told or found out. One chain in
 * which each record holds the hash of the one before it; a record is never changed or removed.
 *
 * @throws SHUTTING_DOWN for whatever is asked after `close`.
 */
export interface CaseJournal {
  /** The number of records. */
  readonly size: number;
  /** Resolves to the number of the record when it is durable. @throws STORE_FULL; then nothing of it is recorded. */
  append(record: CaseRecord): Promise<number>;
  /** Gives every record in its order. One that is damaged is passed over; `verify` says which. */
  replay(visit: (record: CaseRecord, seq: number) => void): Promise<void>;
  /** The record of this number. @throws STORE_DAMAGED when it is no longer what was written. */
  read(seq: number): Promise<CaseRecord>;
  /** Reads the whole chain. */
  verify(): Promise<ChainReport>;
  /** Waits for what is being recorded and gives the folder free. */
  close(): Promise<void>;
}
