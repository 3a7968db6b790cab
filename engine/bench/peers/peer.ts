import type { SyntheticCase, SyntheticPack } from "../packs/pack-input.ts";

/** An engine under measurement: prepares a pack once, then judges cases, giving the names of the rules that fire. */
export type Peer = {
  readonly name: string;
  /** Whether its answer says why a rule fired. */
  readonly explains: boolean;
  readonly prepare: (pack: SyntheticPack) => Promise<Judge>;
};

type Judge = (facts: SyntheticCase) => readonly string[] | Promise<readonly string[]>;
