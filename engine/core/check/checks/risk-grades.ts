import type { RiskPoint } from "../../map/power-map.ts";
import { HIGHEST_RISK_FACTOR, riskGrade } from "../../model/risk-grade.ts";
import type { Place, Report } from "../check-finding.ts";
import { finding } from "../finding-catalog.ts";
import type { PackCheck } from "../pack-check.ts";

/** Every risk point has its two factors and a grade, and a grade other than the matrix proposes has a reason (M025, M029). */
export const riskGrades: PackCheck = ({ source, report }) => {
  for (const { id, riskPoints } of source.map?.steps ?? []) {
    for (const point of riskPoints) checkPoint(point, { document: "map", pointer: id }, report);
  }
};

function checkPoint({ text, likelihood, harm, grade, gradeReason }: RiskPoint, place: Place, report: Report): void {
  const words = { riskZh: text.zh, riskEn: text.en };
  const proposed = riskGrade(likelihood, harm);
  if (proposed === undefined) {
    report(finding("RISK_FACTOR_WRONG", place, { ...words, most: HIGHEST_RISK_FACTOR }));
    return;
  }
  if (grade === undefined) report(finding("RISK_GRADE_MISSING", place, { ...words, proposed }));
  else if (grade !== proposed && gradeReason === undefined)
    report(finding("RISK_GRADE_UNREASONED", place, { ...words, grade, proposed, likelihood, harm }));
}
