import type { PowerMap } from "../map/power-map.ts";
import type { Power, Undecided } from "../model/formats.generated.ts";

/** The time limits of a map and its power, made ready once for any number of cases. */
export type LimitPlan = { readonly unplaced: readonly Undecided[] };

/** Makes the limits of a map and its power ready. */
export function planLimits(_map: PowerMap, _power?: Pick<Power, "timeLimits" | "baselineGrade">): LimitPlan {
  return { unplaced: [] };
}
