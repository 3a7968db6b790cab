import type { PowerMap } from "../../engine/core/map/power-map.ts";
import type { Evaluation } from "../../engine/core/model/formats.generated.ts";
import type { PaintMark } from "../modeler/map-modeler.ts";

/**
 * What a trial came to at each step that has rules: one fired, one stays undecided, or all were decided and none fired. A
 * step whose rules were not in force says nothing. `evaluation` must explain all rules.
 */
export function paintOf(map: PowerMap, evaluation: Evaluation): Readonly<Record<string, PaintMark>> {
  const fired = new Set(evaluation.findings.map(({ rule }) => rule));
  const undecided = new Set(evaluation.undecidedRules.map(({ rule }) => rule));
  const passed = new Set(
    evaluation.explanations?.filter(({ outcome }) => outcome === "fail").map(({ rule }) => rule) ?? [],
  );
  const marks = [
    ["fired", fired],
    ["unknown", undecided],
    ["passed", passed],
  ] as const;
  return Object.fromEntries(
    map.steps.flatMap(({ id, rules }): [string, PaintMark][] => {
      const mark = marks.find(([, named]) => rules.some((rule) => named.has(rule)));
      return mark === undefined ? [] : [[id, mark[0]]];
    }),
  );
}
