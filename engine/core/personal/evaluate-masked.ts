import type { CompiledPolicy } from "../compile/compiled-policy.ts";
import { tellJudgment, type ExplainDepth } from "../evaluate/evaluate.ts";
import { judge } from "../evaluate/judge.ts";
import type { CaseFile, Evaluation } from "../model/formats.generated.ts";
import { maskCase } from "./mask-case.ts";
import { maskEvaluation } from "./mask-evaluation.ts";
import { holdMasked, type PersonalFacts } from "./personal-facts.ts";

/**
 * An evaluation for whoever sent the facts, and the case with its evaluation as others may read them; undefined where they may
 * read it as it is.
 */
export type MaskedJudgment = {
  readonly evaluation: Evaluation;
  readonly masked: { readonly caseFile: CaseFile; readonly evaluation: Evaluation } | undefined;
};

/** Judges a case, once, by a policy with personal facts, and tells it twice, whole and masked, if it sends anything to mask. */
export function evaluateMasked(
  policy: CompiledPolicy,
  personal: PersonalFacts,
  { caseFile, at, explain }: { readonly caseFile: CaseFile; readonly at: string; readonly explain: ExplainDepth },
): MaskedJudgment {
  const judgment = judge(policy, caseFile, at);
  const evaluation = tellJudgment(policy, judgment, at, explain);
  const { facts, events } = caseFile;
  if (events === undefined && !holdMasked(facts, judgment.frame, personal)) return { evaluation, masked: undefined };
  const unreadable = new Set(judgment.frame.invalid.map(({ fact }) => fact));
  return {
    evaluation,
    masked: {
      caseFile: maskCase(caseFile, personal, unreadable),
      evaluation: maskEvaluation(evaluation, judgment, { policy, personal }),
    },
  };
}
