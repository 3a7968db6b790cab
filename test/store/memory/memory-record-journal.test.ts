import { MemoryRecordJournal } from "../../../engine/store/memory/memory-record-journal.ts";
import { recordJournalContract } from "../record-journal.contract.ts";

recordJournalContract("journal of records in memory", async () => new MemoryRecordJournal());
