import { stricterGrade } from "../../../../engine/core/model/grade.ts";
import type { ControlPointKind, Grade } from "../../../../engine/core/model/formats.generated.ts";
import { readExtensions } from "../../../../engine/core/map/read-extensions.ts";
import type { StepTimeLimit } from "../../../../engine/core/map/power-map.ts";
import type { MapElement } from "../../elements.ts";

/** What is drawn on a step besides its name. */
export type Marks = {
  readonly kind: ControlPointKind | undefined;
  readonly internal: boolean;
  readonly grade: Grade | null;
  readonly rules: number;
  readonly timeLimits: readonly StepTimeLimit[];
};

/** A control point shows its own grade, else the strictest of its risk points. */
export function marksOf(element: MapElement): Marks {
  const { controlPoint, riskPoints, rules, timeLimits } = readExtensions(element.businessObject);
  return {
    kind: controlPoint?.kind,
    internal: controlPoint?.internal === true,
    grade: controlPoint?.grade ?? riskPoints.reduce(strictestSoFar, null),
    rules: rules.length,
    timeLimits,
  };
}

function strictestSoFar(strictest: Grade | null, { grade }: { readonly grade: Grade | undefined }): Grade | null {
  return grade === undefined ? strictest : stricterGrade(strictest, grade);
}
