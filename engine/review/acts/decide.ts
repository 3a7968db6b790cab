import type { LocalizedText, ReviewActRequest } from "../../core/model/formats.generated.ts";
import { ownWorkRefusal } from "../four-eyes.ts";
import type { Situation } from "../situation.ts";
import { lastRound, stageOf, withLastRound } from "../stage.ts";
import type { ReviewAct } from "../review-act.ts";
import { personOf, roleRefusal, STAGE_REFUSALS } from "../refusals.ts";

/** Decides one risk point, with its grade, the reason and the law. What was decided on it before stays readable. */
export const decide: ReviewAct = {
  act: "decide",
  commutes: true,
  refusal: (situation) => {
    const { review, requirement, actor } = situation;
    const stage = stageOf(review);
    if (stage === "toBeTakenUp") return { zh: "请先受理本轮报送", en: "take the round up first" };
    if (stage !== "underReview") return STAGE_REFUSALS[stage];
    return roleRefusal(actor, requirement.reviews) ?? ownWorkRefusal(situation);
  },
  lack: decisionLack,
  perform: ({ review, actor, at }, { decision }) => {
    if (decision === undefined) return review;
    const { decisions } = lastRound(review);
    const { revision: _judged, ...decided } = decision;
    return withLastRound(review, { decisions: [...decisions, { ...decided, by: personOf(actor), at }] });
  },
};

function decisionLack({ decision }: ReviewActRequest, { review }: Situation): LocalizedText | undefined {
  if (decision === undefined) return { zh: "须写明对风险点的审定意见", en: "the decision itself is missing" };
  const { revision, riskPoints } = lastRound(review);
  if (decision.revision !== undefined && decision.revision !== revision) return OTHER_SUBMISSION;
  const point = riskPoints.find(({ id }) => id === decision.riskPoint);
  if (point === undefined) {
    return {
      zh: `本轮没有风险点“${decision.riskPoint}”`,
      en: `there is no risk point \`${decision.riskPoint}\` in this round`,
    };
  }
  if (decision.outcome !== "approve" || decision.grade === point.grade) return undefined;
  return {
    zh: `草稿定为${point.grade}级；如应为${decision.grade}级，请选“修改”`,
    en: `the draft grades it ${point.grade}; to have it graded ${decision.grade}, choose "change"`,
  };
}

const OTHER_SUBMISSION: LocalizedText = {
  zh: "您审定的不是最新一次报送，请看过最新报送后再审定",
  en: "another submission went up meanwhile; look at it and decide again",
};
