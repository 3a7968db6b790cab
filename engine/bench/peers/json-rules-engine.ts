import { Engine } from "json-rules-engine";

import type { Peer } from "./peer.ts";

/** json-rules-engine with one engine kept for all runs, which is its fastest way (one run at a time). */
export const jsonRulesEngine: Peer = {
  name: "json-rules-engine",
  explains: true,
  prepare: async ({ rules }) => {
    const engine = new Engine();
    for (const { name, conditions } of rules) {
      const copy: { all: [] } = JSON.parse(JSON.stringify(conditions));
      engine.addRule({ name, conditions: copy, event: { type: name } });
    }
    return async (facts) => {
      const { events } = await engine.run({ ...facts });
      return events.map(({ type }) => type);
    };
  },
};
