import type { ConditionWords } from "../evaluate/test-sentence.ts";
import type { Evaluation } from "../model/formats.generated.ts";
import type { CaseJudgment, FiredRule, Obstacle, RuleView } from "./case-judgment.ts";

/** A judgment as it was recorded. Of rules that did not fire it tells only what the evaluation was asked to explain. */
export function recordedJudgment(evaluation: Evaluation, words: ConditionWords): CaseJudgment {
  const { verdict, baselineGrade, caseGrade, monitoringGrade } = evaluation;
  return {
    verdict,
    baselineGrade,
    caseGrade,
    monitoringGrade,
    fired: evaluation.findings.map(({ rule, title, grade, effect, at }): FiredRule => ({
      rule,
      title,
      grade,
      effect,
      places: at,
    })),
    undecided: evaluation.undecidedRules.map(({ rule }) => rule),
    obstacles: obstaclesOf(evaluation),
    view: (rule) => viewOf(evaluation, rule),
    words,
  };
}

function obstaclesOf({ missingFacts, invalidFacts, notices }: Evaluation): Obstacle[] {
  return [
    ...missingFacts.map(({ fact, label }): Obstacle => ({ code: "factMissing", name: fact, title: label })),
    ...invalidFacts.map(({ fact }): Obstacle => ({ code: "factInvalid", name: fact })),
    ...notices.map(({ code, message }): Obstacle => ({ code: "notice", name: code, title: message })),
  ];
}

function viewOf({ findings, undecidedRules, explanations }: Evaluation, name: string): RuleView {
  const told = [...findings, ...undecidedRules].find(({ rule }) => rule === name);
  const other = explanations?.find(({ rule }) => rule === name);
  const found = told ?? other;
  if (found === undefined) return { state: explanations === undefined ? "unknown" : "absent" };
  const { title, grade, explanation } = found;
  const state = other?.outcome === "notInForce" ? "notInForce" : explanation === undefined ? "unknown" : "decided";
  return { state, title, grade, ...(explanation !== undefined && { explanation }) };
}
