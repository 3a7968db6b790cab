import { describe, expect, test } from "vitest";

import { FORMULA_OPERATORS } from "../../../engine/core/formula/operators/index.ts";
import { readMap } from "../../../engine/core/map/read-map.ts";
import {
  CASE_KIND_LABELS,
  LAW_KIND_LABELS,
  PARAMETER_SOURCE_LABELS,
} from "../../../engine/core/model/document-labels.ts";
import { FACT_TYPE_LABELS, UNIT_LABELS, FACT_SOURCE_LABELS } from "../../../engine/core/model/fact-labels.ts";
import type { LocalizedText } from "../../../engine/core/model/formats.generated.ts";
import {
  VERDICT_LABELS,
  VERDICT_SHORT_LABELS,
  EFFECT_LABELS,
  GRADE_LABELS,
  ROLE_LABELS,
  MEASURE_TYPE_LABELS,
  OUTCOME_MARKS,
} from "../../../engine/core/model/labels.ts";
import {
  CONTROL_POINT_LABELS,
  INTERNAL_CONTROL_LABEL,
  TIME_RESERVATION_LABELS,
  EVIDENCE_LABELS,
  DISCLOSURE_FIELD_LABELS,
  DISCLOSURE_AUDIENCE_LABELS,
} from "../../../engine/core/model/map-labels.ts";
import {
  POWER_TYPE_LABELS,
  MONITORING_FIELD_LABELS,
  ORGAN_LEVEL_LABELS,
  TIME_UNIT_LABELS,
  BOUND_LABELS,
} from "../../../engine/core/model/power-labels.ts";
import { OPERATORS } from "../../../engine/core/operators/index.ts";
import { rulePacks } from "../../support/rule-packs.ts";

const TABLES: readonly (readonly [string, readonly LocalizedText[]])[] = [
  ...Object.entries({
    VERDICT_LABELS,
    VERDICT_SHORT_LABELS,
    EFFECT_LABELS,
    GRADE_LABELS,
    ROLE_LABELS,
    MEASURE_TYPE_LABELS,
    POWER_TYPE_LABELS,
    MONITORING_FIELD_LABELS,
    ORGAN_LEVEL_LABELS,
    TIME_UNIT_LABELS,
    BOUND_LABELS,
    CONTROL_POINT_LABELS,
    EVIDENCE_LABELS,
    DISCLOSURE_FIELD_LABELS,
    DISCLOSURE_AUDIENCE_LABELS,
    FACT_TYPE_LABELS,
    UNIT_LABELS,
    FACT_SOURCE_LABELS,
    CASE_KIND_LABELS,
    LAW_KIND_LABELS,
    PARAMETER_SOURCE_LABELS,
    TIME_RESERVATION_LABELS,
  }).map(([name, table]) => [name, Object.values(table)] as const),
  ["OUTCOME_MARKS", Object.values(OUTCOME_MARKS).map(({ label }) => label)],
  ["OPERATORS", [...OPERATORS.values()].map(({ label }) => label)],
  ["FORMULA_OPERATORS", [...FORMULA_OPERATORS.values()].map(({ label }) => label)],
  ["INTERNAL_CONTROL_LABEL", [INTERNAL_CONTROL_LABEL]],
];

describe("the labels of every enumeration", () => {
  test.each(TABLES)("%s: Chinese in Chinese, English in English", (_name, labels) => {
    expect(labels.length).toBeGreaterThan(0);
    expect(labels.filter(({ zh }) => !/\p{Script=Han}/u.test(zh))).toEqual([]);
    expect(labels.filter(({ en }) => !/[a-z]/i.test(en) || /\p{Script=Han}/u.test(en))).toEqual([]);
  });

  test.each(TABLES)("%s: no two read alike", (_name, labels) => {
    for (const language of ["zh", "en"] as const) {
      expect(new Set(labels.map((label) => label[language])).size).toBe(labels.length);
    }
  });
});

test("every disclosure and evidence on the maps of this repository has a label", async () => {
  const readings = await Promise.all((await rulePacks()).map(({ mapXml }) => readMap(mapXml)));
  const steps = readings.flatMap((reading) => (reading.ok ? reading.map.steps : []));
  const disclosures = steps.flatMap((step) => step.disclosures);
  const kinds = steps.flatMap((step) => step.evidence.map(({ kind }) => kind));

  expect(disclosures.length).toBeGreaterThan(50);
  expect(kinds.length).toBeGreaterThan(50);
  expect(disclosures.filter(({ field }) => !(field in DISCLOSURE_FIELD_LABELS))).toEqual([]);
  expect(disclosures.filter(({ audience }) => !(audience in DISCLOSURE_AUDIENCE_LABELS))).toEqual([]);
  expect(kinds.filter((kind) => !(kind in EVIDENCE_LABELS))).toEqual([]);
});

test("the ten disclosures stand in the order of the report", () => {
  expect(Object.values(DISCLOSURE_FIELD_LABELS).map(({ zh }) => zh)).toEqual(
    "编号、排序、级别、责任、流程、规则、目标、时限、状态、结果".split("、"),
  );
});
