import type { Evaluation, ExpectedEvaluation } from "../model/formats.generated.ts";

/** What an example case expects that is to be judged as a case was judged now: for keeping a trial as an example. */
export function expectationOf({ verdict, caseGrade, findings, missingFacts }: Evaluation): ExpectedEvaluation {
  const missing = missingFacts.map(({ fact }) => fact);
  return {
    verdict,
    caseGrade,
    findings: findings.map(({ rule }) => rule),
    ...(missing.length > 0 && { missingFacts: missing }),
  };
}
