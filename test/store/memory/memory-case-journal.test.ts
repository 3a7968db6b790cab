import { MemoryCaseJournal } from "../../../engine/store/memory/memory-case-journal.ts";
import { caseJournalContract } from "../case-journal.contract.ts";

caseJournalContract("journal of cases in memory", async () => new MemoryCaseJournal());
