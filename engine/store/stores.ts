import type { PolicyChanges } from "./policy-changes.ts";
import type { PersonalKeys } from "./personal/personal-keys.ts";
import type { RecordJournal } from "./records/record-journal.ts";
import type { JournalPlace } from "./past-records.ts";
import type { SharedProof } from "./shared-proof.ts";
import type { OpenShelf } from "./shelf.ts";
import type { EvaluationJournal, PolicyStore } from "./store.ts";
import type { WriterSeat } from "./writer-seat.ts";

/** The journals of records of one order. Of the first only whoever holds the seat may write. */
export type RecordJournalName = "cases" | "audit";

/** Opens a journal of records. */
type OpenRecords = <Entry extends object>(name: RecordJournalName) => Promise<RecordJournal<Entry>>;

/** Everything that a service keeps, wherever it is kept, and what it must know of other processes that keep it there. */
export type Stores = {
  readonly policies: PolicyStore;
  readonly changes: PolicyChanges;
  readonly evaluations: EvaluationJournal;
  /** From where a thread reads the evaluations that are there now. */
  readonly place: () => JournalPlace;
  /** What proves the evaluations where several processes record them. */
  readonly shared?: SharedProof;
  /** The number of the chain that this process writes its evaluations to; 0 where there is one alone. */
  readonly lane: number;
  readonly records: OpenRecords;
  /** The keys of personal data, apart from what they open. */
  readonly personalKeys: PersonalKeys;
  readonly shelf: OpenShelf;
  readonly seat: WriterSeat;
  /** Does something while no other process does the same. */
  readonly alone: <T>(task: () => Promise<T>) => Promise<T>;
  /** Whether what is kept can be reached now. */
  readonly answers: () => boolean;
  /** Closes what was opened here; the journals of records are closed by whoever opened them. */
  readonly close: () => Promise<void>;
};

/** `report`: something an operator should know; `failed`: something went wrong beside the requests. */
export type StoreOptions = {
  readonly clock: () => number;
  readonly report: (words: string, details: object) => void;
  readonly failed: (fault: unknown) => void;
};
