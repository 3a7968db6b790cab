import { describe, expect, test } from "vitest";

import { coverageFindings, runCases } from "../../../engine/core/cases/run-cases.ts";
import type { ExampleCase } from "../../../engine/core/model/formats.generated.ts";
import { aParameter, aPolicy, aRule, compiled } from "../../support/a-policy.ts";
import { anExample, stopped } from "../../support/an-example.ts";
import { AT } from "../../support/outcome-of.ts";

const policy = compiled(
  aPolicy({
    facts: { bids: "integer", urgent: "boolean" },
    parameters: [aParameter("fewest", "integer", { "2009-01-01": 3, "2012-02-01": 5 })],
    rules: [
      aRule("few", { all: [{ fact: "bids", operator: "lessThan", value: { parameter: "fewest" } }] }),
      aRule("hurried", { all: [{ fact: "urgent", operator: "equal", value: true }] }, { grade: "C" }),
    ],
  }),
);
const clean = anExample("clean", { bids: 5, urgent: false }, { boundaryOf: ["few"] });

function told(...examples: ExampleCase[]): string[] {
  return runCases(policy, [clean, ...examples], AT).flatMap(({ findings }) =>
    findings.map(({ message }) => message.en),
  );
}

describe("a case that gives what it expects has no findings", () => {
  test.each([
    [clean],
    [anExample("few-bids", { bids: 4 }, { base: "clean", expect: stopped("few") })],
    [anExample("both", { bids: 4, urgent: true }, { expect: stopped("hurried", "few") })],
    [anExample("old", { bids: 4 }, { base: "clean", openedAt: "2012-01-31" })],
    [anExample("old-at", { bids: 4 }, { base: "clean", at: "2012-01-31T09:00:00+08:00" })],
    [
      anExample(
        "open",
        { bids: null },
        {
          base: "clean",
          expect: { verdict: "incomplete", caseGrade: null, findings: [], missingFacts: ["bids"] },
        },
      ),
    ],
  ])("%j", (example) => {
    expect(told(example)).toEqual([]);
  });
});

test.each([
  ["none", [undefined]],
  ["fired", ["pass"]],
  ["all", ["pass"]],
] as const)("condition trees are made as asked: %s", (explain, trees) => {
  const [result] = runCases(policy, [anExample("few-bids", { bids: 4, urgent: false })], AT, explain);

  expect(result?.evaluation?.findings.map(({ explanation }) => explanation?.outcome)).toEqual(trees);
  expect(result?.evaluation?.explanations?.length).toBe(explain === "all" ? 1 : undefined);
});

describe("every difference from the expectation is told", () => {
  test.each([
    [
      anExample("few-bids", { bids: 4 }, { base: "clean" }),
      [
        "verdict should be `clear` but is `stop`",
        "caseGrade should be `null` but is `A`",
        "findings should be `` but is `few`",
      ],
    ],
    [
      anExample("enough", {}, { base: "clean", expect: stopped("few", "hurried") }),
      [
        "verdict should be `stop` but is `clear`",
        "caseGrade should be `A` but is `null`",
        "findings should be `few, hurried` but is ``",
      ],
    ],
    [
      anExample(
        "open",
        { bids: null },
        {
          base: "clean",
          expect: { verdict: "incomplete", caseGrade: null, findings: [], missingFacts: ["urgent"] },
        },
      ),
      ["missingFacts should be `urgent` but is `bids`"],
    ],
    [
      anExample("boundary", { bids: 4 }, { base: "clean", expect: stopped("few"), boundaryOf: ["few"] }),
      ["boundaryOf should be `` but is `few`"],
    ],
    [anExample("lost", {}, { base: "nowhere" }), ["its base `nowhere` does not exist or goes in a circle"]],
    [
      anExample("never", {}, { base: "clean", at: "2026-02-30T09:00:00+08:00" }),
      ["the instant of judgment `2026-02-30T09:00:00+08:00` does not exist"],
    ],
  ])("%j: %j", (example, expected) => {
    expect(told(example)).toEqual(expected.map((words) => `the case does not give what it expects: ${words}`));
  });

  test("at the case, in both languages", () => {
    const [, result] = runCases(policy, [clean, anExample("enough", { bids: 9 }, { expect: stopped("few") })], AT);

    expect(result?.findings[0]).toMatchObject({
      code: "CASE_EXPECTATION_DIFFERS",
      document: "cases/enough",
      pointer: "/expect",
      message: { zh: "案件的结果与预期不同：verdict 应为“stop”，实为“incomplete”" },
    });
  });
});

const results = (...examples: ExampleCase[]): string[] =>
  coverageFindings(policy, runCases(policy, examples, AT)).map(({ code, document }) => `${code} ${document}`);

describe("coverage", () => {
  test("every rule must fire in a case and have one at its boundary", () => {
    expect(results(clean, anExample("few-bids", { bids: 4 }, { base: "clean" }))).toEqual([
      "RULE_WITHOUT_FIRING_CASE rules/hurried",
      "RULE_WITHOUT_BOUNDARY_CASE rules/hurried",
    ]);
  });

  test("a case at a boundary counts only if the rule does not fire in it", () => {
    expect(results(anExample("few-bids", { bids: 4, urgent: true }, { boundaryOf: ["few", "hurried"] }))).toEqual([
      "RULE_WITHOUT_BOUNDARY_CASE rules/few",
      "RULE_WITHOUT_BOUNDARY_CASE rules/hurried",
    ]);
  });
});
