import type { LocalizedText } from "../../core/model/formats.generated.ts";
import { ownWorkRefusal } from "../four-eyes.ts";
import { decisionRefusal, validSignature } from "../ready-to-approve.ts";
import type { Situation } from "../situation.ts";
import { lastRound, stageOf } from "../stage.ts";
import { isLastRound } from "../undecided.ts";
import type { ReviewAct } from "../review-act.ts";
import { personOf, roleRefusal, STAGE_REFUSALS } from "../refusals.ts";

/** Counter-signs exactly the documents that are to be approved. */
export const sign: ReviewAct = {
  act: "sign",
  refusal: (situation) => stageRefusal(situation) ?? ownWorkRefusal(situation) ?? decisionRefusal(situation),
  perform: ({ review, requirement, actor, at }) => {
    if (requirement.countersigns === undefined) return review;
    const { revision } = lastRound(review);
    const signature = { revision, role: requirement.countersigns, by: personOf(actor), at };
    return { ...review, signatures: [...review.signatures, signature] };
  },
};

function stageRefusal(situation: Situation): LocalizedText | undefined {
  const { review, requirement, actor } = situation;
  const stage = stageOf(review);
  if (stage !== "underReview") return STAGE_REFUSALS[stage];
  if (requirement.countersigns === undefined) return NOT_NEEDED;
  if (!isLastRound(review, requirement)) return ONLY_LAST;
  const refusal = roleRefusal(actor, [requirement.countersigns]);
  return refusal ?? (validSignature(situation) === undefined ? undefined : SIGNED);
}

const NOT_NEEDED: LocalizedText = { zh: "这一等级不需要会签", en: "no counter-signature is needed at this grade" };
const ONLY_LAST: LocalizedText = { zh: "最后一轮审定后才会签", en: "it is signed in the last round" };
const SIGNED: LocalizedText = { zh: "已经会签，下一步是批准", en: "it is signed already; the next step is approval" };
