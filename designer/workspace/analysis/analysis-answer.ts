import type { CheckFinding } from "../../../engine/core/check/check-finding.ts";
import type { Analysis, CaseOutcome, FactUses } from "./analysis.ts";
import { heard, retell, type Retold } from "./retold.ts";

/** An analysis as the worker tells it: most of the thousands of findings are those of the analysis before. */
export type AnalysisAnswer = {
  readonly findings: Retold<CheckFinding>;
  readonly compiles: boolean;
  readonly cases: Retold<CaseOutcome>;
  /** Undefined where they are as before. */
  readonly uses: FactUses | undefined;
};

export function answerOf(before: Analysis, { findings, compiles, cases, uses }: Analysis): AnalysisAnswer {
  return {
    findings: retell(before.findings, findings, JSON.stringify),
    compiles,
    cases: retell(before.cases, cases, JSON.stringify),
    uses: JSON.stringify(uses) === JSON.stringify(before.uses) ? undefined : uses,
  };
}

export function withAnswer(
  before: Analysis,
  { findings, compiles, cases, uses = before.uses }: AnalysisAnswer,
): Analysis {
  return { findings: heard(before.findings, findings), compiles, cases: heard(before.cases, cases), uses };
}
