import { jsonLogicEngine } from "./json-logic-engine.ts";
import { jsonRulesEngine, jsonRulesEngineAnew } from "./json-rules-engine.ts";
import type { Peer } from "./peer.ts";
import { sunmap } from "./sunmap.ts";
import { zenEngine } from "./zen-engine.ts";

/** The engines under measurement; the first is the one to which the others are compared. */
export const PEERS: readonly Peer[] = [
  sunmap("generatedCode"),
  sunmap("closures"),
  jsonLogicEngine,
  zenEngine,
  jsonRulesEngine,
  jsonRulesEngineAnew,
];
