import { join } from "node:path";

import type { Durability } from "../chain/growing-segment.ts";
import { openFileJournal } from "../journal/open-file-journal.ts";
import { FileKeys } from "../personal/file-keys.ts";
import { personalFolder } from "../personal/key-file.ts";
import { NO_OTHERS } from "../policy-changes.ts";
import { openRecordJournal } from "../records/open-record-journal.ts";
import type { RecordJournalName, StoreOptions, Stores } from "../stores.ts";
import { OWN_SEAT } from "../writer-seat.ts";
import { openShelf } from "./lowdb-shelf.ts";
import { openPolicyStore } from "./open-policy-store.ts";

/**
 * Opens everything in one folder, which this process then has for itself.
 *
 * @throws STORE_LOCKED while another process has it.
 */
export async function openEmbeddedStores(
  folder: string,
  durability: Durability,
  { clock, report: tell }: StoreOptions,
): Promise<Stores> {
  const { journal, report } = await openFileJournal(join(folder, "journal"), { clock, durability });
  if (report.torn !== undefined || report.broken.length > 0) tell("the journal was opened with damage", { report });
  const personalKeys = await FileKeys.open(personalFolder(folder));
  return {
    policies: await openPolicyStore(folder),
    changes: NO_OTHERS,
    evaluations: journal,
    place: () => ({ kind: "folder", folder: join(folder, "journal"), end: journal.durableEnd() }),
    lane: 0,
    records: async <Entry extends object>(name: RecordJournalName) => {
      // Acts are few, and each must be there afterwards, whatever the durability of the journals.
      const how = { clock, durability: name === "audit" ? ("fsync" as const) : durability };
      const opened = await openRecordJournal<Entry>(join(folder, name), how);
      const { torn, broken } = opened.report;
      if (torn !== undefined || broken.length > 0) tell(`the journal ${name} has damage`, { report: opened.report });
      return opened.journal;
    },
    personalKeys,
    shelf: (name) => openShelf(folder, name),
    seat: OWN_SEAT,
    alone: (task) => task(),
    answers: () => true,
    close: async () => {
      await journal.close();
      await personalKeys.close();
    },
  };
}
