import { describe, expect, test } from "vitest";

import { evaluate } from "../../../engine/core/evaluate/evaluate.ts";
import type { Evaluation, Grade, Rule } from "../../../engine/core/model/formats.generated.ts";
import { aPolicy, aPower, aRule, compiled, tiers } from "../../support/a-policy.ts";
import { AT } from "../../support/outcome-of.ts";

const facts = { grave: "boolean", serious: "boolean", slight: "boolean", other: "boolean" };
const rule = (grade: Grade, fact: string, parts: Parameters<typeof aRule>[2] = {}): Rule =>
  aRule(
    `grade-${grade.toLowerCase()}-${fact.toLowerCase()}`,
    { all: [{ fact, operator: "equal", value: true }] },
    { grade, ...parts },
  );

const rules = [rule("A", "grave"), rule("B", "serious"), rule("C", "slight")];
const clean = { grave: false, serious: false, slight: false };

function judge(sent: Readonly<Record<string, unknown>>, baselineGrade: Grade = "C"): Evaluation {
  return evaluate(compiled(aPolicy({ facts, rules, power: aPower({ baselineGrade }) })), { facts: sent }, AT);
}

describe("the verdict is that of the highest grade found, or incomplete", () => {
  test.each([
    [clean, "clear", null],
    [{ ...clean, slight: true }, "remind", "C"],
    [{ ...clean, serious: true }, "control", "B"],
    [{ ...clean, grave: true }, "stop", "A"],
    [{ ...clean, serious: true, slight: true }, "control", "B"],
    [{ grave: true, serious: true, slight: true }, "stop", "A"],
    [{ serious: false, slight: false }, "incomplete", null],
    [{ grave: false, serious: false }, "incomplete", null],
    [{ serious: true, slight: false }, "incomplete", "B"],
    [{ grave: false, slight: true }, "incomplete", "C"],
    [{ grave: true, serious: false }, "stop", "A"],
    [{ grave: true }, "stop", "A"],
    [{}, "incomplete", null],
    [{ ...clean, slight: "yes" }, "incomplete", null],
    [{ ...clean, grave: true, slight: "yes" }, "stop", "A"],
    [{ ...clean, serious: true, slight: null }, "incomplete", "B"],
    [{ ...clean, other: "unusable though no rule reads it" }, "incomplete", null],
    [{ ...clean, unheardOf: 7 }, "clear", null],
  ])("%j: %s, grade %s", (sent, verdict, caseGrade) => {
    expect(judge(sent)).toMatchObject({ verdict, caseGrade });
  });

  test("a fact that the dictionary demands of every case is missed though no rule reads it", () => {
    const required = { ...facts, other: { ...aPolicyFact(), required: true } };
    const policy = compiled(aPolicy({ facts: required, rules }));

    expect(evaluate(policy, { facts: clean }, AT)).toMatchObject({
      verdict: "incomplete",
      missingFacts: [{ fact: "other", required: true, neededBy: [] }],
    });
    expect(evaluate(policy, { facts: { ...clean, other: false } }, AT).verdict).toBe("clear");
  });
});

describe("an effect may be stronger than the grade's own", () => {
  test.each([
    ["C", "remind", "remind"],
    ["C", "control", "control"],
    ["C", "stop", "stop"],
    ["B", "control", "control"],
    ["B", "stop", "stop"],
    ["A", "stop", "stop"],
  ] as const)("grade %s with effect %s: %s", (grade, effect, verdict) => {
    const policy = compiled(aPolicy({ facts, rules: [rule(grade, "grave", { effect })] }));

    expect(evaluate(policy, { facts: { grave: true } }, AT)).toMatchObject({ verdict, caseGrade: grade });
  });
});

describe("two grades: of the case, and of who monitors it", () => {
  test.each([
    ["A", {}, null, "A"],
    ["A", { slight: true }, "C", "A"],
    ["B", { slight: true }, "C", "B"],
    ["B", { grave: true }, "A", "A"],
    ["C", { serious: true }, "B", "B"],
    ["C", {}, null, "C"],
  ] as const)("baseline %s, found %j: case %s, monitored as %s", (baselineGrade, found, caseGrade, monitoringGrade) => {
    expect(judge({ ...clean, ...found }, baselineGrade)).toMatchObject({ baselineGrade, caseGrade, monitoringGrade });
  });

  test("the tier of the monitoring grade names who monitors, who supports and how it is inspected", () => {
    const own = { monitors: ["discipline"], supports: ["officeHead"], inspection: { zh: "每季", en: "quarterly" } };
    const library = { tiers: { ...tiers(), A: { ...tiers().A, ...own } } };
    const policy = compiled(aPolicy({ facts, rules, library }));

    expect(evaluate(policy, { facts: { ...clean, grave: true } }, AT).monitoring).toEqual(own);
    expect(evaluate(policy, { facts: clean }, AT).monitoring.monitors).toEqual(["monitorOffice"]);
  });
});

function aPolicyFact(): object {
  return { type: "boolean", label: { zh: "其他", en: "other" }, source: "input" };
}
