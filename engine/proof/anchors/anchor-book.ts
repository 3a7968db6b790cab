import type { AnchorState } from "./anchor-state.ts";

/**
 * Whose turn it is to deliver, and how the anchor stands by now. When it is not ours: at which millisecond of the Unix epoch to
 * look again, `never` when the anchor has what is to be delivered, or `asItStands` when it stands otherwise than was thought.
 */
export type AnchorTurn = { readonly state: AnchorState } & (
  { readonly ours: true } | { readonly ours: false; readonly again: number | "never" | "asItStands" }
);

/** Where it is kept how the anchors stand: between starts, and between processes that all could deliver. */
export type AnchorBook = {
  /** All anchors that are known. `own` are those of this process. */
  readonly read: (own: readonly AnchorState[]) => Promise<readonly AnchorState[]>;
  /** Takes on the delivery of a checkpoint of so many records. */
  readonly take: (anchor: AnchorState, size: number) => Promise<AnchorTurn>;
  /** Keeps what came of a delivery. */
  readonly keep: (changed: AnchorState, own: readonly AnchorState[]) => Promise<void>;
};
