import type { KeptCheckpoint } from "./kept-checkpoint.ts";

/** One that cannot be read is passed over; the next one then breaks their chain. */
export type CheckpointPage = { readonly checkpoints: readonly KeptCheckpoint[]; readonly next?: number };

/** The checkpoints of a journal, oldest first, of which each names the digest of the one before. Positions count from 0. */
export type CheckpointLog = {
  readonly count: () => Promise<number>;
  readonly latest: () => Promise<KeptCheckpoint | undefined>;
  /**
   * Adds one behind that which `latest` gave last; resolves when it is durable. False when another process added one
   * meanwhile, and nothing was added. @throws STORE_FULL
   */
  readonly append: (kept: KeptCheckpoint) => Promise<boolean>;
  /** Those before a position, newest first; `next` is the position before which the following page ends. */
  readonly newestFirst: (before: number, limit: number) => Promise<CheckpointPage>;
  /** Undefined when what stands at the position is no checkpoint. */
  readonly at: (position: number) => Promise<KeptCheckpoint | undefined>;
  /** The newest one of so many records. */
  readonly ofSize: (size: number) => Promise<KeptCheckpoint | undefined>;
  readonly all: () => Promise<readonly (KeptCheckpoint | undefined)[]>;
  readonly close: () => Promise<void>;
};
