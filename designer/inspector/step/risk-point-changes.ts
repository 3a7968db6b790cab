import type { RiskPoint } from "../../../engine/core/map/power-map.ts";
import type { Grade } from "../../../engine/core/model/formats.generated.ts";
import { riskGrade } from "../../../engine/core/model/risk-grade.ts";
import { NO_TEXT } from "../../fields/no-text.ts";

const MIDDLE = 3;

/** A risk point that nobody has described yet, in the middle of the matrix. */
export function newRiskPoint(id: string): RiskPoint {
  return withFactors(
    { id, text: NO_TEXT, likelihood: MIDDLE, harm: MIDDLE, grade: undefined, gradeReason: undefined },
    MIDDLE,
    MIDDLE,
  );
}

/** Other factors bring the grade that the matrix proposes; a reason for another grade was about the old ones, and goes. */
export function withFactors(point: RiskPoint, likelihood: number, harm: number): RiskPoint {
  return { ...point, likelihood, harm, grade: riskGrade(likelihood, harm), gradeReason: undefined };
}

/** The proposed grade needs no reason; another one does, and without it nothing changes (undefined). */
export function withGrade(point: RiskPoint, grade: Grade, reason: string): RiskPoint | undefined {
  if (grade === riskGrade(point.likelihood, point.harm)) return { ...point, grade, gradeReason: undefined };
  return reason.trim() === "" ? undefined : { ...point, grade, gradeReason: reason.trim() };
}
