import type { SyntheticCase, SyntheticPack } from "../packs/pack-input.ts";

/** An engine under measurement: prepares a pack once, then judges cases. */
export type Peer = {
  readonly name: string;
  /** Whether its answer says why a rule fired. */
  readonly explains: boolean;
  readonly prepare: (pack: SyntheticPack) => Promise<PreparedPeer>;
};

export type PreparedPeer = {
  /** Gives the answer of the engine as it comes: this is what is measured. */
  readonly judge: (facts: SyntheticCase) => unknown;
  /** Judges a case and tells the rules that fire from that answer. */
  readonly fired: (facts: SyntheticCase) => Promise<readonly string[]>;
};

/** An engine that judges by a function, from whose answers another one tells which rules fire. */
export function preparedPeer<Answer>(
  judge: (facts: SyntheticCase) => Answer | Promise<Answer>,
  rulesOf: (answer: Answer) => readonly string[],
): PreparedPeer {
  return { judge, fired: async (facts) => rulesOf(await judge(facts)) };
}
