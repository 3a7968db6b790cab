import type { CompiledPolicy } from "../compile/compiled-policy.ts";
import type { PolicySource } from "../compile/policy-source.ts";
import type { EvaluationDifference } from "../evaluate/evaluation-differences.ts";
import type { Evaluation, LocalizedText, ProvedHead } from "../model/formats.generated.ts";
import type { DisclosedCase } from "./disclosed-case.ts";
import type { ProofCheck, ProofStep } from "../proof/check-record-proof.ts";

/**
 * The steps of checking a receipt, in their order. `proof`: the record stands in the signed journal. `contents`: case and
 * evaluation are those of the record. `rules`: these are exactly the rules that judged. `judgment`: judging again gives
 * the same.
 */
export const RECEIPT_STEPS = ["proof", "contents", "rules", "judgment"] as const;

export type ReceiptStep = (typeof RECEIPT_STEPS)[number];

/** Why a step does not hold, or holds only in part. */
export type ReceiptFault =
  | ProofStep
  | "headOfOldForm"
  | "caseChanged"
  | "evaluationChanged"
  | "partChanged"
  | "caseWithheld"
  | "rulesMissing"
  | "otherRules"
  | "rulesFaulty"
  | "caseUnreadable"
  | "judgmentDiffers"
  | "factsWithheld";

/** What came of one step: nothing is said of a step behind one that fails. */
export type StepResult = {
  readonly step: ReceiptStep;
  readonly outcome: "holds" | "partial" | "fails" | "notReached";
  readonly why?: ReceiptFault;
};

/** A rule that cannot be judged again without what is withheld. */
export type OpenRule = { readonly rule: string; readonly title: LocalizedText; readonly needs: readonly string[] };

/** What judging the disclosed case again came to. */
export type Rejudgment = {
  /** What was answered then, as far as it is known: recomputed where that is equal to the letter. */
  readonly evaluation?: Evaluation;
  readonly differences: readonly EvaluationDifference[];
  /** How many rules were judged again and compared; the others need withheld facts. */
  readonly rejudged: number;
  readonly open: readonly OpenRule[];
};

/** The rules that a receipt is checked by, ready to judge. */
export type RulesInHand = { readonly source: PolicySource; readonly policy: CompiledPolicy };

/**
 * What came of checking a receipt. `matches` is said only when every step holds and the answer is the same to the letter.
 */
export type ReceiptCheck = {
  readonly outcome: "matches" | "partial" | "fails";
  readonly steps: readonly StepResult[];
  readonly proof: ProofCheck;
  /** Only once it is proved. */
  readonly head?: ProvedHead;
  readonly rules?: RulesInHand;
  /** The case as far as the receipt discloses it. */
  readonly disclosed?: DisclosedCase;
  readonly rejudgment?: Rejudgment;
};
