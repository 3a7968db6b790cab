import type { JournalReader } from "./journal/read-only-journal.ts";
import type { JournalPlace } from "./past-records.ts";
import type { PersonalKeyReader } from "./personal/personal-keys.ts";
import type { SharedProof } from "./shared-proof.ts";
import type { Stores } from "./stores.ts";

/** Where that lies which proves a journal: in the folder of the one service, or among the processes that share it. */
export type ProofPlace = { readonly folder: string } | { readonly shared: SharedProof };

/**
 * What services keep, for a process beside them, which may go on meanwhile: it reads what is there. Shelves it may change too,
 * because each change names the revision that it was made on.
 */
export type StoresBeside = Pick<Stores, "policies" | "shelf"> & {
  readonly place: JournalPlace;
  /** Opened when it is wanted: not everybody needs it, and it may not be there yet. */
  readonly evaluations: () => Promise<JournalReader>;
  readonly personalKeys: PersonalKeyReader;
  readonly proof: ProofPlace;
  readonly close: () => Promise<void>;
};
