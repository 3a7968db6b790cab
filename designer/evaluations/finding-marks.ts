import type { PowerMap } from "../../engine/core/map/power-map.ts";
import type { Evaluation } from "../../engine/core/model/formats.generated.ts";
import type { PaintMark } from "../modeler/map-modeler.ts";

/**
 * What an evaluation says of each step to which rules are attached: something fired there, something stays undecided, or
 * every rule was passed.
 */
export function findingMarks(
  { findings, undecidedRules }: Pick<Evaluation, "findings" | "undecidedRules">,
  { steps }: Pick<PowerMap, "steps">,
): Record<string, PaintMark> {
  const fired = new Set(findings.map(({ rule }) => rule));
  const undecided = new Set(undecidedRules.map(({ rule }) => rule));
  const marks = steps
    .filter(({ rules }) => rules.length > 0)
    .map(({ id, rules }): [string, PaintMark] => {
      if (rules.some((rule) => fired.has(rule))) return [id, "fired"];
      return [id, rules.some((rule) => undecided.has(rule)) ? "unknown" : "passed"];
    });
  return Object.fromEntries(marks);
}
