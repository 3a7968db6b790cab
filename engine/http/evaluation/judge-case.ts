import type { CompiledPolicy } from "../../core/compile/compiled-policy.ts";
import { SunmapError } from "../../core/errors.ts";
import { evaluate } from "../../core/evaluate/evaluate.ts";
import { evaluateMasked } from "../../core/personal/evaluate-masked.ts";
import type { JudgedEntry } from "../../personal/personal-parts.ts";
import type { JudgingPolicy } from "../../store/store.ts";
import type { Metrics } from "../metrics.ts";
import { evaluationEnding, evaluationJson, isShared } from "../../evaluation/evaluation-json.ts";
import type { EvaluationRequest } from "./evaluation-request.ts";
import type { JsonWriter } from "../../evaluation/json-writer.ts";

/**
 * Judges a case. What is recorded and answered is encoded once, by `writer`. Of a power with personal facts what is recorded
 * to be read is masked, and the whole goes along to be sealed.
 */
export function judgeCase(
  policy: CompiledPolicy,
  { power, askedBy, caseFile, sent, at, explain, key, digest }: EvaluationRequest,
  { metrics, writer }: { readonly metrics: Metrics; readonly writer: JsonWriter },
): JudgedEntry {
  const { personal } = policy;
  const judged = personal && evaluateMasked(policy, personal, { caseFile, at, explain });
  const evaluation = judged?.evaluation ?? evaluate(policy, caseFile, at, explain);
  const masked = judged?.masked;
  metrics.judged(evaluation);
  const { verdict, caseGrade, monitoringGrade } = evaluation;
  const entry: JudgedEntry = {
    power,
    policy: judgedBy(policy),
    askedBy,
    at,
    verdict,
    caseGrade,
    monitoringGrade,
    caseJson: sent !== undefined && isOneLine(sent) ? sent : Buffer.from(JSON.stringify(caseFile)),
    evaluationJson: evaluationJson(evaluation, writer),
    isEvaluationShared: isShared(evaluation),
    evaluationEnding: evaluationEnding(evaluation),
  };
  // Most cases have none of these, and spreading nothing into an object takes as long as a quarter of the judgment.
  if (key === undefined && digest === undefined && masked === undefined) return entry;
  return {
    ...entry,
    ...(key !== undefined && { idempotencyKey: key }),
    ...(digest !== undefined && { requestDigest: digest }),
    ...(masked !== undefined && {
      isEvaluationShared: false,
      masked: {
        caseJson: Buffer.from(JSON.stringify(masked.caseFile)),
        evaluationJson: evaluationJson(masked.evaluation, writer),
        evaluationEnding: evaluationEnding(masked.evaluation),
      },
    }),
  };
}

const references = new WeakMap<CompiledPolicy, JudgingPolicy>();

/** The published version that judged, always the same object, so that it is encoded once: a case is recorded with no other. */
function judgedBy(policy: CompiledPolicy): JudgingPolicy {
  const known = references.get(policy);
  if (known !== undefined) return known;
  const { version } = policy.reference;
  if (version === undefined) throw new SunmapError("INTERNAL", { why: "a policy judges that was never published" });
  const reference = { version, digest: policy.digest };
  references.set(policy, reference);
  return reference;
}

const [LINE_FEED, CARRIAGE_RETURN, OPENING, CLOSING] = [0x0a, 0x0d, 0x7b, 0x7d];

/** What was sent is what is kept, unless it was sent on several lines or with spaces around it. */
function isOneLine(sent: Buffer): boolean {
  const isBare = sent[0] === OPENING && sent.at(-1) === CLOSING;
  return isBare && !sent.includes(LINE_FEED) && !sent.includes(CARRIAGE_RETURN);
}

/** The JSON of an evaluation with the id that the journal gave it. */
export function withId(recorded: Buffer, id: string): Buffer {
  const head = `{"id":"${id}",`;
  const answer = Buffer.allocUnsafe(head.length + recorded.length - 1);
  // The last letter of the head then takes the place of the opening brace.
  answer.set(recorded, head.length - 1);
  answer.write(head, "latin1");
  return answer;
}
