import type { LocalizedText } from "../../core/model/formats.generated.ts";
import { reviewRolesInWords } from "../../core/model/review-labels.ts";
import { approverRefusal } from "../four-eyes.ts";
import { decisionRefusal, openComments, validSignature } from "../ready-to-approve.ts";
import type { Situation } from "../situation.ts";
import { lastRound, stageOf, withLastRound } from "../stage.ts";
import { isLastRound } from "../undecided.ts";
import type { ReviewAct } from "../review-act.ts";
import { personOf, roleRefusal, STAGE_REFUSALS } from "../refusals.ts";

/** Gives the last word: exactly what was submitted may now be published. After an emergency it is in force already. */
export const approve: ReviewAct = {
  act: "approve",
  refusal: (situation) =>
    stageRefusal(situation) ??
    approverRefusal(situation) ??
    decisionRefusal(situation) ??
    commentRefusal(situation) ??
    signatureRefusal(situation) ??
    backtestRefusal(situation),
  perform: ({ review, actor, at }, { reason }) => {
    const outcome = { kind: "approved", by: personOf(actor), at, ...(reason !== undefined && { reason }) } as const;
    const { emergency, published } = review;
    const approved = withLastRound(review, { outcome });
    if (emergency === undefined) return { ...approved, state: "approved" };
    const isInForce = published?.revision === lastRound(review).revision;
    return { ...approved, state: isInForce ? "inForce" : "approved", emergency: { ...emergency, reviewedAt: at } };
  },
};

function stageRefusal({ review, requirement, actor }: Situation): LocalizedText | undefined {
  const stage = stageOf(review);
  if (stage !== "underReview") return STAGE_REFUSALS[stage];
  if (!isLastRound(review, requirement)) return notLast(lastRound(review).number, requirement.rounds);
  return roleRefusal(actor, requirement.approves);
}

function commentRefusal(situation: Situation): LocalizedText | undefined {
  const count = openComments(situation);
  if (count === 0) return undefined;
  return {
    zh: `有${count}条意见没有办结，请先办结`,
    en: `${count} comment(s) are not settled; settle them first`,
  };
}

function signatureRefusal(situation: Situation): LocalizedText | undefined {
  const { countersigns } = situation.requirement;
  if (countersigns === undefined || validSignature(situation) !== undefined) return undefined;
  const words = reviewRolesInWords([countersigns]);
  return { zh: `须先由${words.zh}会签`, en: `it must be counter-signed first by: ${words.en}` };
}

function backtestRefusal({ review, requirement }: Situation): LocalizedText | undefined {
  const { revision } = lastRound(review);
  if (!requirement.backtest || review.backtests.some(({ digest }) => digest === revision)) return undefined;
  return {
    zh: "须先对报送的草稿做回溯测试并附上结果",
    en: "a backtest of exactly what was submitted must be attached first",
  };
}

function notLast(number: number, rounds: number): LocalizedText {
  return {
    zh: `这是第${number}轮，须经${rounds}轮；本轮审定后请“通过本轮”`,
    en: `this is round ${number} of ${rounds}; when it is decided, send it on`,
  };
}
