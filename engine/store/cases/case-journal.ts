import type { RecordJournal } from "../records/record-journal.ts";
import type { CaseRecord } from "./case-record.ts";

/** Keeps for good everything that the register of cases was told or found out. */
export type CaseJournal = RecordJournal<CaseRecord>;
