import { expect, test } from "vitest";

import { expectationDiff } from "../../../designer/trial/expectation-diff.ts";
import type { ExpectedEvaluation } from "../../../engine/core/model/formats.generated.ts";

const expected: ExpectedEvaluation = { verdict: "stop", caseGrade: "A", findings: ["late", "unpaid"] };

test("rules in another order are the same rules", () => {
  expect(expectationDiff(expected, { ...expected, findings: ["unpaid", "late"] }).same).toBe(true);
});

test("rules that are missing and rules that are new are told apart", () => {
  const { findings, same } = expectationDiff(expected, { ...expected, findings: ["late", "forged"] });

  expect(findings).toEqual({ both: ["late"], onlyExpected: ["unpaid"], onlyGiven: ["forged"], same: false });
  expect(same).toBe(false);
});

test("a case that says nothing of missing facts is not compared in them", () => {
  expect(expectationDiff(expected, { ...expected, missingFacts: ["deposit"] })).toMatchObject({
    missingFacts: undefined,
    same: true,
  });
  expect(expectationDiff({ ...expected, missingFacts: [] }, { ...expected, missingFacts: ["deposit"] }).same).toBe(
    false,
  );
});

test("another verdict or another grade differs", () => {
  expect(expectationDiff(expected, { ...expected, verdict: "control" }).same).toBe(false);
  expect(expectationDiff(expected, { ...expected, caseGrade: null }).same).toBe(false);
});
