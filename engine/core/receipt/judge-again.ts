import { differencesOf, type EvaluationDifference } from "../evaluate/evaluation-differences.ts";
import { evaluate, type ExplainDepth } from "../evaluate/evaluate.ts";
import { evaluationText } from "../evaluate/evaluation-text.ts";
import type { CompiledPolicy } from "../compile/compiled-policy.ts";
import type { Evaluation, ProvedHead } from "../model/formats.generated.ts";
import { readDocument } from "../schema/document-findings.ts";
import { compareInPart } from "./compare-in-part.ts";
import type { DisclosedCase } from "./disclosed-case.ts";
import { receiptDigest } from "./receipt-digest.ts";
import { parseText } from "./parse-text.ts";
import type { Rejudgment } from "./receipt-check.ts";

/** What was recorded of a judgment: the head, and the text where it is disclosed. */
export type RecordedJudgment = {
  readonly head: ProvedHead;
  readonly text: string | undefined;
  /** The text of the opened personal part: the record has the digest of that part, and of the masked text. */
  readonly opened?: string | undefined;
  readonly salt: string | undefined;
};

/** Depths of explanation, the usual one first: a record does not say how much its answer was to explain. */
const DEPTHS: readonly ExplainDepth[] = ["fired", "none", "all"];

/**
 * Judges a disclosed case again at the instant of then, and compares. Only an answer whose text has the digest of the
 * record is the same; of one that is not and that lacks withheld facts, the rules that need none of them are compared.
 */
export function judgeAgain(
  policy: CompiledPolicy,
  disclosed: DisclosedCase,
  recorded: RecordedJudgment,
): { readonly outcome: "same" | "differs" | "partial"; readonly rejudgment: Rejudgment } {
  const { head, text, opened, salt } = recorded;
  const isSame = (answer: string): boolean =>
    opened === undefined ? receiptDigest(answer, salt) === head.evaluationDigest : answer === opened;
  const answers = DEPTHS.map((depth) => evaluate(policy, disclosed.caseFile, head.at, depth));
  const same = answers.find((answer) => isSame(evaluationText(answer)));
  const rejudged = policy.rules.length;
  if (same !== undefined) {
    return { outcome: "same", rejudgment: { evaluation: same, differences: [], rejudged, open: [] } };
  }
  const before = text === undefined ? undefined : readEvaluation(text);
  const shown = before && { evaluation: before };
  if (disclosed.withheld.length === 0) {
    const differences = fewest(answers.map((answer) => differencesTo(answer, head, before)));
    return { outcome: "differs", rejudgment: { ...shown, differences, rejudged, open: [] } };
  }
  const { differences, open } = compareInPart(policy, disclosed, { at: head.at, before });
  const compared = before === undefined ? 0 : rejudged - open.length;
  const rejudgment = { ...shown, differences, rejudged: compared, open };
  return { outcome: differences.length === 0 ? "partial" : "differs", rejudgment };
}

/** Without the recorded text, only what the head says of it can be compared. */
function differencesTo(
  answer: Evaluation,
  { verdict, caseGrade, monitoringGrade }: ProvedHead,
  before: Evaluation | undefined,
): readonly EvaluationDifference[] {
  const again: unknown = JSON.parse(evaluationText(answer));
  if (before !== undefined) return differencesOf(before, again);
  const told = { verdict, caseGrade, monitoringGrade };
  return differencesOf(told, {
    verdict: answer.verdict,
    caseGrade: answer.caseGrade,
    monitoringGrade: answer.monitoringGrade,
  });
}

/** Of several comparisons the one with the fewest differences; where none tells any, the text itself is another. */
function fewest(all: readonly (readonly EvaluationDifference[])[]): readonly EvaluationDifference[] {
  const least = Math.min(...all.map(({ length }) => length));
  const differences = all.find(({ length }) => length === least) ?? [];
  return differences.length > 0 ? differences : [{ pointer: "" }];
}

/** The evaluation of a recorded text; undefined when it has not the form of one. */
export function readEvaluation(text: string): Evaluation | undefined {
  const reading = readDocument("Evaluation", parseText(text), "evaluation");
  return reading.ok ? reading.document : undefined;
}
