import type { KeptCheckpoint } from "../checkpoints/kept-checkpoint.ts";

/**
 * A place outside the service that keeps checkpoints, so that it shows when the journal is cut or rewritten with all its
 * keys. One file a kind; `place` tells people where it is.
 */
export type Anchor = {
  readonly kind: "folder" | "webhook" | "mail";
  readonly place: string;
  /** Milliseconds that pass between two deliveries at least: only the newest checkpoint is of use. */
  readonly every: number;
  /** Resolves when it is kept there; rejects with the reason in words when it is not. Twice the same is no fault. */
  readonly deliver: (kept: KeptCheckpoint) => Promise<void>;
};
