import type { JournalReport } from "../../core/proof/journal-report.ts";
import type { JournalPlace } from "../../store/past-records.ts";
import type { Evidence } from "./verify-journal.ts";

/** What a thread verifies, and against what. */
export type VerificationTask = Evidence & { readonly place: JournalPlace };

/** What the thread tells: how many records it read, and at its end what came of it. */
export type VerificationMessage =
  { readonly kind: "progress"; readonly records: number } | { readonly kind: "done"; readonly report: JournalReport };
