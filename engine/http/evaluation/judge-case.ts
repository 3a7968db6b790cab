import type { CompiledPolicy } from "../../core/compile/compiled-policy.ts";
import { evaluate } from "../../core/evaluate/evaluate.ts";
import type { EvaluationEntry } from "../../store/store.ts";
import type { Metrics } from "../metrics.ts";
import type { EvaluationRequest } from "./evaluation-request.ts";
import { evaluationText } from "./evaluation-text.ts";

/** Judges a case. The texts are made once, for the journal and for the answer. */
export function judgeCase(
  policy: CompiledPolicy,
  { power, caseFile, caseText, at, explain, key, digest }: EvaluationRequest,
  metrics: Metrics,
): EvaluationEntry {
  const evaluation = evaluate(policy, caseFile, at, explain);
  metrics.judged(evaluation);
  const { verdict, caseGrade, monitoringGrade } = evaluation;
  return {
    power,
    at,
    verdict,
    caseGrade,
    monitoringGrade,
    caseText: oneLine(caseText) ?? JSON.stringify(caseFile),
    evaluationText: evaluationText(evaluation),
    ...(key !== undefined && { idempotencyKey: key }),
    ...(digest !== undefined && { requestDigest: digest }),
  };
}

/** What was sent is what is kept, unless it was sent on several lines. */
function oneLine(sent: string | undefined): string | undefined {
  return sent?.startsWith("{") === true && sent.endsWith("}") && !/[\n\r]/.test(sent) ? sent : undefined;
}

/** The text of an evaluation with the id that the journal gave it. */
export function withId(recordedText: string, id: string): string {
  return `{"id":"${id}",${recordedText.slice(1)}`;
}
