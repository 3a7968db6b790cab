import { expect, test } from "vitest";

import { newRiskPoint, withFactors, withGrade } from "../../../designer/inspector/step/risk-point-changes.ts";
import { aRiskPoint } from "../../support/a-map.ts";

test("a new risk point stands in the middle of the matrix with the grade that is proposed there", () => {
  expect(newRiskPoint("r9")).toMatchObject({ id: "r9", likelihood: 3, harm: 3, grade: "B", text: { zh: "", en: "" } });
});

test("other factors bring the proposed grade, and a reason for another one goes with the old factors", () => {
  const point = aRiskPoint({ grade: "C", gradeReason: "两人办理" });

  expect(withFactors(point, 1, 1)).toMatchObject({ likelihood: 1, harm: 1, grade: "C", gradeReason: undefined });
  expect(withFactors(point, 5, 5)).toMatchObject({ grade: "A", gradeReason: undefined });
});

test("another grade than the proposed one takes effect only with a reason", () => {
  const point = aRiskPoint({ likelihood: 5, harm: 5, grade: "A" });

  expect(withGrade(point, "B", "  ")).toBeUndefined();
  expect(withGrade(point, "B", " 已有技术手段 ")).toMatchObject({ grade: "B", gradeReason: "已有技术手段" });
});

test("the proposed grade needs no reason and keeps none", () => {
  const point = aRiskPoint({ likelihood: 5, harm: 5, grade: "B", gradeReason: "已有技术手段" });

  expect(withGrade(point, "A", "")).toMatchObject({ grade: "A", gradeReason: undefined });
});
