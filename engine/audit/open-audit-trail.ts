import { openRecordJournal, type RecordJournalReport } from "../store/records/open-record-journal.ts";
import type { Act } from "./act.ts";
import { AuditTrail } from "./audit-trail.ts";

/**
 * Opens the audit trail in a folder. An act is always written through to the disk before it is answered, whatever the
 * durability of the journals: acts are few, and each of them must be there afterwards.
 *
 * @throws STORE_LOCKED while another process writes to the folder.
 */
export async function openAuditTrail(
  folder: string,
  clock: () => number,
): Promise<{ readonly trail: AuditTrail; readonly report: RecordJournalReport }> {
  const { journal, report } = await openRecordJournal<Act>(folder, { clock, durability: "fsync" });
  return { trail: new AuditTrail(journal), report };
}
