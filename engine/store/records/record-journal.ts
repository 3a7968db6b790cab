import type { ChainReport } from "../store.ts";

/**
 * Keeps records of one kind for good, in the order in which they came. One chain in which each record holds the hash of the
 * one before it; a record is never changed or removed.
 *
 * @throws SHUTTING_DOWN for whatever is asked after `close`.
 */
export interface RecordJournal<Entry> {
  /** The number of records. */
  readonly size: number;
  /** Resolves to the number of the record when it is durable. @throws STORE_FULL; then nothing of it is recorded. */
  append(entry: Entry): Promise<number>;
  /** Gives every record in its order. One that is damaged is passed over; `verify` says which. */
  replay(visit: (entry: Entry, seq: number) => void): Promise<void>;
  /** As `replay`, but only what was added since all was last given: by other processes, and what came after theirs. */
  catchUp(visit: (entry: Entry, seq: number) => void): Promise<void>;
  /** The record of this number. @throws STORE_DAMAGED when it is no longer what was written. */
  read(seq: number): Promise<Entry>;
  /** Reads the whole chain. */
  verify(): Promise<ChainReport>;
  /** Waits for what is being recorded and gives the folder free. */
  close(): Promise<void>;
}
