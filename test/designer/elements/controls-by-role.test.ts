import { expect, test } from "vitest";

import { controlsByRole } from "../../../designer/elements/controls-by-role.ts";
import type { RequiredControl, Role } from "../../../engine/core/model/formats.generated.ts";

const control = (measure: string, responsible: Role): RequiredControl => ({
  measure,
  responsible,
  title: { zh: measure, en: measure },
  type: "institution",
  grade: "A",
  due: { amount: 0, unit: "workday", date: null },
  requiredBy: { rules: [], tier: true },
});

test("controls stand under who is responsible, roles in the order in which they first appear", () => {
  const grouped = controlsByRole([
    control("stop-the-payment", "discipline"),
    control("review-the-file", "officeHead"),
    control("report-upwards", "discipline"),
  ]);

  expect(grouped.map(({ role, controls }) => [role, controls.map(({ measure }) => measure)])).toEqual([
    ["discipline", ["stop-the-payment", "report-upwards"]],
    ["officeHead", ["review-the-file"]],
  ]);
});

test("where nothing is required nobody is named", () => {
  expect(controlsByRole([])).toEqual([]);
});
