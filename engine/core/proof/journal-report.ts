import type { BrokenRecord } from "./record-fault.ts";

/** What came of verifying a journal: its chain record by record, and its tree at every checkpoint that is known. */
export type JournalReport = {
  readonly sound: boolean;
  readonly records: number;
  readonly head: { readonly seq: number; readonly hash: string };
  /** Of the whole tree: 64 hexadecimal digits. */
  readonly root: string;
  /** The first hundred in their order. */
  readonly broken: readonly BrokenRecord[];
  readonly brokenCount: number;
  /** Checkpoints that were compared with the journal. */
  readonly compared: number;
  /** The largest of those that the journal agrees with. */
  readonly proved?: { readonly size: number; readonly time: string };
  readonly disagreements: readonly Disagreement[];
};

/** A checkpoint that the journal does not agree with. */
export type Disagreement = {
  readonly kind: DisagreementKind;
  /** Whether it is one of the journal's own or was kept outside. */
  readonly source: "own" | "outside";
  readonly size: number;
  readonly time?: string;
  /** The record that was changed has a number above `after`, up to `upTo`. */
  readonly after?: number;
  readonly upTo?: number;
};

/**
 * `cut`: it covers more records than there are. `rewritten`: the records it covers were other ones. `forked`: it was
 * signed, and so was another one of that size. `notSigned`: none of our keys signed it, or it is no checkpoint.
 */
export type DisagreementKind = "cut" | "rewritten" | "forked" | "notSigned";
