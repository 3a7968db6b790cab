import type { Erasure } from "../../core/model/formats.generated.ts";
import type { RecordJournal } from "../records/record-journal.ts";
import type { CaseRecord } from "./case-record.ts";

/**
 * Keeps for good everything that the register of cases was told or found out. What is personal in a record is sealed under the
 * key of its case: `replay` and `catchUp` give records as they are kept, `read` opens them. A record that comes from `read` and
 * is still sealed is one whose key was destroyed.
 */
export interface CaseJournal extends RecordJournal<CaseRecord> {
  /** Makes the key of a case of this power and answers its name when it is durable. */
  newKey(power: string): Promise<string>;
  /** Destroys a key for good and answers the erasure that holds: the first. @throws STORE_DAMAGED when there is no such key */
  erase(erasure: Erasure): Promise<Erasure>;
  /** Who destroyed a key, when and why; undefined while it is there. @throws STORE_DAMAGED when there is no such key */
  erasureOf(key: string): Promise<Erasure | undefined>;
}
