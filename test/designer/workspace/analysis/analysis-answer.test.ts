import { expect, test } from "vitest";

import type { CheckFinding } from "../../../../engine/core/check/check-finding.ts";
import { answerOf, withAnswer } from "../../../../designer/workspace/analysis/analysis-answer.ts";
import { NOTHING_YET, type Analysis } from "../../../../designer/workspace/analysis/analysis.ts";

const BEFORE: Analysis = {
  findings: [aFinding("one"), aFinding("two")],
  compiles: true,
  cases: [{ name: "a-case", verdict: "stop", caseGrade: "A", fired: ["one"], findings: [] }],
  uses: { ofRules: { one: ["amount"] }, inputs: {} },
};

test("an analysis arrives as it was told, whatever was there before", () => {
  expect(withAnswer(NOTHING_YET, structuredClone(answerOf(NOTHING_YET, BEFORE)))).toEqual(BEFORE);
});

test("findings, cases and uses that are as before are not told again", () => {
  const after = { ...structuredClone(BEFORE), findings: [aFinding("two"), aFinding("three")] };

  const answer = answerOf(BEFORE, after);

  expect(answer).toEqual({ findings: [1, { item: aFinding("three") }], compiles: true, cases: [0], uses: undefined });
  expect(withAnswer(BEFORE, structuredClone(answer))).toEqual(after);
});

test("uses that changed are told", () => {
  const after = { ...BEFORE, uses: { ofRules: {}, inputs: {} } };

  expect(withAnswer(BEFORE, structuredClone(answerOf(BEFORE, after)))).toEqual(after);
});

function aFinding(code: string): CheckFinding {
  const text = { zh: code, en: code };
  return { code, severity: "error", document: "rules/one", pointer: "", message: text, nextStep: text };
}
