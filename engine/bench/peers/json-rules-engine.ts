import { Engine, type EngineResult } from "json-rules-engine";

import type { SyntheticPack } from "../packs/pack-input.ts";
import { preparedPeer, type Peer } from "./peer.ts";

/**
 * json-rules-engine with one engine kept for all runs, as its documentation advises: its fastest way, but runs of one engine
 * must not overlap. The priorities that it offers for tuning make no difference here, where no fact has to be fetched.
 */
export const jsonRulesEngine: Peer = {
  name: "json-rules-engine",
  explains: true,
  prepare: async (pack) => {
    const engine = engineOf(pack);
    return preparedPeer((facts) => engine.run(facts), rulesOf);
  },
};

/** json-rules-engine with a new engine for each case, as a server needs it whose cases come at the same time. */
export const jsonRulesEngineAnew: Peer = {
  name: "json-rules-engine, new engine a case",
  explains: true,
  prepare: async (pack) => preparedPeer((facts) => engineOf(pack).run(facts), rulesOf),
};

function engineOf({ rules }: SyntheticPack): Engine {
  const engine = new Engine();
  for (const { name, conditions } of rules) {
    const copy: { all: [] } = JSON.parse(JSON.stringify(conditions));
    engine.addRule({ name, conditions: copy, event: { type: name } });
  }
  return engine;
}

function rulesOf({ events }: EngineResult): string[] {
  return events.map(({ type }) => type);
}
