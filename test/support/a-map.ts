import type { PowerMap, RiskPoint, Step } from "../../engine/core/map/power-map.ts";
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
    duty: undefined,
    activities: [],
    ...parts,
  };
}

/** A risk point of grade A, as the matrix has it. */
export function aRiskPoint(parts: Partial<RiskPoint> = {}): RiskPoint {
  const text = { zh: "泄露标底", en: "The base price leaks" };
  return { id: "r1", text, likelihood: 4, harm: 5, grade: "A", gradeReason: undefined, ...parts };
}

/** The map of some steps. */
export function aMap(steps: readonly Step[], power = "school-building"): PowerMap {
  return { power, separations: [], steps, nodes: [], flows: [] };
}
