import type { PowerMap } from "../../engine/core/map/power-map.ts";
import type { BacktestOutcome } from "../../engine/core/model/formats.generated.ts";
import type { PaintMark } from "../modeler/map-modeler.ts";

/** What a case came to at each step that has rules: one fired, one stays undecided, or none of them did. */
export function paintOfSample(
  map: PowerMap,
  { fired, undecided }: BacktestOutcome,
): Readonly<Record<string, PaintMark>> {
  return Object.fromEntries(
    map.steps.flatMap(({ id, rules }): [string, PaintMark][] => {
      if (rules.length === 0) return [];
      if (rules.some((rule) => fired.includes(rule))) return [[id, "fired"]];
      return [[id, rules.some((rule) => undecided.includes(rule)) ? "unknown" : "passed"]];
    }),
  );
}
