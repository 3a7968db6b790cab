import { expect, test } from "vitest";

import { expectationOf } from "../../../engine/core/cases/expectation-of.ts";
import { resolveCase } from "../../../engine/core/cases/resolve-case.ts";
import { runCases } from "../../../engine/core/cases/run-cases.ts";
import { evaluate } from "../../../engine/core/evaluate/evaluate.ts";
import type { ExampleCase } from "../../../engine/core/model/formats.generated.ts";
import { aPolicy, aRule, compiled } from "../../support/a-policy.ts";
import { anExample } from "../../support/an-example.ts";
import { AT } from "../../support/outcome-of.ts";
import { JUDGED_AT, rulePacks } from "../../support/rule-packs.ts";

test.each([
  [{ bids: 9 }, { verdict: "clear", caseGrade: null, findings: [] }],
  [{ bids: 2 }, { verdict: "stop", caseGrade: "A", findings: ["few"] }],
  [{}, { verdict: "incomplete", caseGrade: null, findings: [], missingFacts: ["bids"] }],
])("what was judged on %j is expected: %j", (facts, expected) => {
  const few = aRule("few", { all: [{ fact: "bids", operator: "lessThan", value: 3 }] });
  const evaluation = evaluate(compiled(aPolicy({ rules: [few] })), { facts }, AT);

  expect(expectationOf(evaluation)).toEqual(expected);
});

test("a case kept with what it gave now gives what it expects", async () => {
  const packs = await rulePacks();
  const failed = packs.flatMap(({ policy, cases }) => {
    const byName = new Map(cases.map((example) => [example.name ?? "", example]));
    const kept = cases.map((example): ExampleCase => {
      const file = resolveCase(example, byName) ?? { facts: {} };
      const expected = expectationOf(evaluate(policy, file, JUDGED_AT));
      return anExample(example.name ?? "", file.facts, {
        ...(file.openedAt && { openedAt: file.openedAt }),
        expect: expected,
      });
    });
    return runCases(policy, kept, JUDGED_AT, "none").flatMap(({ findings }) => findings);
  });

  expect(failed).toEqual([]);
});
