import { readFileSync } from "node:fs";

import { expect, test } from "vitest";

import { SUPERVISION_CATEGORY_LABELS, SUPERVISION_CODES } from "../../../engine/core/supervision/supervision-codes.ts";

const SCHEMA: {
  readonly properties: Readonly<Record<"code" | "category", { readonly enum: readonly string[] }>>;
} = JSON.parse(
  readFileSync(new URL("../../../rules/schemas/supervision-finding.schema.json", import.meta.url), "utf8"),
);

test("every code and category of the format has its words, in both languages", () => {
  expect(Object.keys(SUPERVISION_CODES)).toEqual(SCHEMA.properties.code.enum);
  expect(Object.keys(SUPERVISION_CATEGORY_LABELS)).toEqual(SCHEMA.properties.category.enum);
  const texts = Object.values(SUPERVISION_CODES).flatMap(({ title, why }) => [title, why]);
  for (const { zh, en } of [...texts, ...Object.values(SUPERVISION_CATEGORY_LABELS)]) {
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/^[^\p{Script=Han}]+$/u);
  }
  expect(new Set(texts.map(({ zh }) => zh)).size).toBe(texts.length);
});

test("codes are counted under the finding types of the domain model", () => {
  const byCategory = Object.entries(SUPERVISION_CODES).map(([code, { category }]) => `${code} ${category}`);

  expect(byCategory.toSorted()).toEqual(
    [
      "OVERDUE OVERDUE",
      "DUE_SOON OVERDUE",
      "ADDED_STEP ADDED_STEP",
      "SKIPPED_STEP IRREGULAR",
      "OUT_OF_ORDER IRREGULAR",
      "REWORK IRREGULAR",
      "TOO_EARLY IRREGULAR",
      "NOT_SEPARATED IRREGULAR",
      "EVIDENCE_MISSING RULE_NOT_APPLIED",
      "EVIDENCE_LATE RULE_NOT_APPLIED",
      "RULE_FIRED RULE_NOT_APPLIED",
      "LONG_REVIEW LONG_REVIEW",
      "BATCH BATCH",
      "IDLE BATCH",
      "RESTRICTED_HOURS RESTRICTED_HOURS",
      "WEEKDAY_CLUSTER RESTRICTED_HOURS",
      "WEAK_BASE WEAK_BASE",
    ].toSorted(),
  );
});
