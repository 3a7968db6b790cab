/** A signed note as several processes keep it; the first one has the number 1. */
export type NumberedNote = { readonly number: number; readonly note: string };

/** The checkpoints of a journal that several processes sign, oldest first. What was added is never changed or removed. */
export type SharedNotes = {
  readonly latest: () => Promise<NumberedNote | undefined>;
  /** Those with a smaller number, newest first. */
  readonly before: (number: number, limit: number) => Promise<readonly NumberedNote[]>;
  /** The newest note on so many records. */
  readonly ofSize: (size: number) => Promise<NumberedNote | undefined>;
  /** Answers whether it was added: not when there is one of its number already. */
  readonly add: (note: NumberedNote & { readonly size: number }) => Promise<boolean>;
  readonly all: () => Promise<readonly NumberedNote[]>;
};

/** An incident as several processes keep it: its number, counted from 1, and what it says, in JSON. */
export type NumberedIncident = { readonly seq: number; readonly text: string };

/** What several processes found that must not happen. What was added is never changed or removed. */
export type SharedIncidents = {
  /** Adds one under the next number, unless one was added under its key; answers that one then. */
  readonly add: (key: string, text: string) => Promise<NumberedIncident & { readonly isNew: boolean }>;
  /** Those with a smaller number, newest first. */
  readonly before: (seq: number, limit: number) => Promise<readonly NumberedIncident[]>;
  readonly count: () => Promise<number>;
};

/** The public half of a key as several processes know it: 32 bytes in Base64, and when it began and ceased to sign. */
export type SharedKey = { readonly publicKey: string; readonly createdAt: string; readonly retiredAt?: string };

/** The name of a journal, and the public keys of all processes that sign for it, the oldest first. */
export type SharedRing = { readonly origin: string; readonly keys: readonly SharedKey[] };

/** What processes on one store must know of each other to prove one journal. Private keys are never in it. */
export type SharedProof = {
  readonly notes: SharedNotes;
  readonly incidents: SharedIncidents;
  readonly readRing: () => Promise<SharedRing>;
  /** Adds keys, or that they ceased to sign. A journal that has no name yet gets this one. */
  readonly joinRing: (ring: SharedRing) => Promise<SharedRing>;
};
