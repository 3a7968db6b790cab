import type { Evaluation, RuleFinding } from "../model/formats.generated.ts";

/**
 * The JSON of an evaluation as it is recorded, letter by letter: whoever judges a case again compares it with the digest
 * in the record. The service writes the same text faster (engine/evaluation); a test proves on every example case that
 * both say the same.
 */
export function evaluationText({ power, ref, findings, explanations, policy, ...others }: Evaluation): string {
  const { at, lawDate, verdict, baselineGrade, caseGrade, monitoringGrade, ...reasons } = others;
  const { requiredControls, undecidedRules, missingFacts, invalidFacts, unknownFacts, notices, monitoring } = reasons;
  return JSON.stringify({
    power,
    ref,
    at,
    lawDate,
    verdict,
    baselineGrade,
    caseGrade,
    monitoringGrade,
    findings: findings.map(inOrder),
    requiredControls,
    undecidedRules,
    missingFacts,
    invalidFacts,
    unknownFacts,
    notices,
    monitoring,
    explanations,
    policy,
  });
}

function inOrder({ message, basis, at, measures, explanation, ...head }: RuleFinding): RuleFinding {
  return { ...head, message, basis, at, measures, ...(explanation && { explanation }) };
}
