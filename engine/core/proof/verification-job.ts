import type { JournalReport } from "./journal-report.ts";

/** A verification of a journal that somebody asked for: how far it is, and what came of it. */
export type VerificationJob = {
  readonly id: string;
  readonly state: "waiting" | "running" | "done" | "failed";
  readonly askedAt: string;
  readonly endedAt?: string;
  /** Records that were read, of those there were when it began. */
  readonly read: number;
  readonly of: number;
  readonly report?: JournalReport;
};
