import { describe, expect, test } from "vitest";

import { coverageFindings, runCases } from "../../engine/core/cases/run-cases.ts";
import { resolveCase } from "../../engine/core/cases/resolve-case.ts";
import { isObject } from "../../engine/core/model/is-object.ts";
import type { CaseFile } from "../../engine/core/model/formats.generated.ts";
import { verifyAgainstReference } from "../../engine/core/reference/verify-against-reference.ts";
import { JUDGED_AT, rulePacks, templatePacks, type RulePack } from "../support/rule-packs.ts";

const [packs, templates] = await Promise.all([rulePacks(), templatePacks()]);

/** Rules, cases of the domain study and steps of each worked power, by its row. */
const STUDY = {
  EX01: { rules: 17, cases: 6, steps: 11 },
  EX02: { rules: 12, cases: 5, steps: 9 },
  EX03: { rules: 12, cases: 5, steps: 8 },
  EX04: { rules: 12, cases: 5, steps: 7 },
  EX05: { rules: 14, cases: 6, steps: 6 },
  EX06: { rules: 12, cases: 6, steps: 6 },
  EX07: { rules: 12, cases: 6, steps: 8 },
  EX08: { rules: 18, cases: 6, steps: 9 },
  EX09: { rules: 13, cases: 6, steps: 7 },
  EX10: { rules: 18, cases: 6, steps: 9 },
};

test("the ten powers of the domain study are here, with its 140 rules and 57 cases", () => {
  const rows = Object.values(STUDY);

  expect(packs.map(({ policy }) => policy.power.ref ?? "").toSorted()).toEqual(Object.keys(STUDY));
  expect(rows.reduce((sum, { rules }) => sum + rules, 0)).toBe(140);
  expect(rows.reduce((sum, { cases }) => sum + cases, 0)).toBe(57);
});

test.each(packs)("$id has every rule and every case of its row in the study", ({ policy, cases }) => {
  const ref = policy.power.ref ?? "";
  const row = Object.entries(STUDY).find(([name]) => name === ref)?.[1] ?? { rules: 0, cases: 0 };
  const numbered = (prefix: string, count: number, digits: number): string[] =>
    Array.from({ length: count }, (_, index) => `${ref}-${prefix}${String(index + 1).padStart(digits, "0")}`);
  const caseRefs = cases.flatMap((example) => example.ref ?? []);

  expect(policy.rules.map(({ rule }) => rule.ref ?? "").toSorted()).toEqual(numbered("R", row.rules, 2));
  expect(caseRefs.toSorted()).toEqual(numbered("C", row.cases, 1));
  expect(cases.length).toBeGreaterThanOrEqual(40);
});

test("no rule compares with a bare number but none, the first and the whole: what is set is a dated parameter", () => {
  const numbers = [...packs, ...templates].flatMap(({ policy, conditions }) =>
    [...policy.rules.map(({ rule }) => rule.conditions), ...conditions.map((named) => named.conditions)].flatMap(
      bareNumbers,
    ),
  );

  expect(numbers.length).toBeGreaterThan(5);
  expect(new Set(numbers.filter((number) => !number.endsWith(" 0")))).toEqual(
    new Set(["winnerRank notEqual 1", "quotaUseRatio lessThanInclusive 1"]),
  );
});

describe.each([...packs, ...templates])("$id", (pack) => {
  const { policy, compilation, cases, conditions } = pack;

  test("compiles without any finding, warnings included", () => {
    expect(compilation.findings).toEqual([]);
  });

  test("judges every example case as it expects", () => {
    const results = runCases(policy, cases, JUDGED_AT);

    expect(results.flatMap(({ findings }) => findings)).toEqual([]);
  });

  test("has for every rule a case in which it fires and one at its boundary in which it does not", () => {
    expect(coverageFindings(policy, runCases(policy, cases, JUDGED_AT))).toEqual([]);
  });

  test("names each case by a sentence and says why in both languages", () => {
    for (const { name = "", title, why } of cases) {
      expect(name.split("-").length, name).toBeGreaterThan(3);
      for (const text of [title.zh, title.en, why.zh, why.en]) expect(text.length, name).toBeGreaterThan(3);
    }
  });

  test("answers as json-rules-engine does, on its cases, at every boundary and on a hundred cases made up", async () => {
    const verification = { policy, conditions, date: JUDGED_AT.slice(0, 10), cases: caseFiles(pack), seed: 2009 };
    const { cases: compared, differences } = await verifyAgainstReference({ ...verification, generated: 100 });

    expect(compared).toBeGreaterThan(cases.length + 100);
    expect(differences).toEqual([]);
  });
});

function bareNumbers(condition: unknown): string[] {
  if (Array.isArray(condition)) return condition.flatMap(bareNumbers);
  if (!isObject(condition)) return [];
  const { fact, operator, value } = condition;
  if (typeof value === "number") return [`${String(fact)} ${String(operator)} ${value}`];
  return Object.values(condition).flatMap(bareNumbers);
}

function caseFiles({ cases }: RulePack): CaseFile[] {
  const byName = new Map(cases.map((example) => [example.name ?? "", example]));
  return cases.map((example) => resolveCase(example, byName)).filter((file) => file !== undefined);
}
