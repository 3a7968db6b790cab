import { describe, expect, test } from "vitest";

import { coverageFindings, runCases } from "../../../engine/core/cases/run-cases.ts";
import type { ExampleCase } from "../../../engine/core/model/formats.generated.ts";
import { aParameter, aPolicy, aRule, compiled } from "../../support/a-policy.ts";
import { anExample, stopped } from "../../support/an-example.ts";
import { AT } from "../../support/outcome-of.ts";

const TOO_FEW = { all: [{ fact: "bids", operator: "lessThan", value: { parameter: "fewest" } }] };
const HURRIED = { all: [{ fact: "urgent", operator: "equal", value: true }] };
const policy = compiled(
  aPolicy({
    facts: { bids: "integer", urgent: "boolean" },
    parameters: [aParameter("fewest", "integer", { "2009-01-01": 3, "2012-02-01": 5 })],
    rules: [
      aRule("few", TOO_FEW, { title: { zh: "投标过少", en: "Too few bids" } }),
      aRule("hurried", HURRIED, { grade: "C", title: { zh: "过于匆忙", en: "In a hurry" } }),
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

test("a fact that the dictionary does not have is told once, of the case that sends it", () => {
  const misspelt = anExample("misspelt", { bidz: 4 }, { base: "clean" });
  const upon = anExample("upon", { urgent: false }, { base: "misspelt" });
  const results = runCases(policy, [clean, misspelt, upon], AT);

  expect(results.flatMap(({ findings }) => findings)).toMatchObject([
    { code: "FACT_UNKNOWN", document: "cases/misspelt", pointer: "/facts/bidz" },
  ]);
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
        "the verdict should be “clear” but came to “stop”",
        "the case grade should be “none” but came to “grade A”",
        "the findings should be “none” but came to “Too few bids”",
      ],
    ],
    [
      anExample("enough", {}, { base: "clean", expect: stopped("few", "hurried") }),
      [
        "the verdict should be “stop” but came to “clear”",
        "the case grade should be “grade A” but came to “none”",
        "the findings should be “Too few bids; In a hurry” but came to “none”",
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
      ["the missing facts should be “text” but came to “text”"],
    ],
    [
      anExample("boundary", { bids: 4 }, { base: "clean", expect: stopped("few"), boundaryOf: ["few"] }),
      ["the rule at its boundary, “Too few bids”, should not fire"],
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
      message: { zh: "案件的结果与预期不同：结论应为“停止”，实为“信息不全”" },
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
