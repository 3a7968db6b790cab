import type { PowerMap, Step } from "../../engine/core/map/power-map.ts";
import { TEXT } from "./a-fact.ts";

/** A step in a lane, with nothing attached unless the test says otherwise. */
export function aStep(id: string, parts: Partial<Step> = {}): Step {
  return {
    id,
    title: TEXT,
    lane: { id: "office", title: TEXT },
    controlPoint: undefined,
    riskPoints: [],
    rules: [],
    timeLimits: [],
    evidence: [],
    disclosures: [],
    ...parts,
  };
}

/** The map of some steps. */
export function aMap(steps: readonly Step[], power = "school-building"): PowerMap {
  return { power, steps, nodes: [], flows: [] };
}
