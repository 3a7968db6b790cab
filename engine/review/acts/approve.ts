import { personOf, roleRefusal, STAGE_REFUSALS } from "../refusals.ts";
import type { ReviewAct } from "../review-act.ts";
import { lastRound, stageOf, withLastRound } from "../stage.ts";
import { stateAfter, wayRefusal } from "../way.ts";

/** Gives the last word: exactly what was submitted may now be published. After an emergency it is in force already. */
export const approve: ReviewAct = {
  act: "approve",
  refusal: (situation) => {
    const { review, requirement, actor } = situation;
    const stage = stageOf(review);
    if (stage !== "underReview") return STAGE_REFUSALS[stage];
    return wayRefusal(situation, "approve") ?? roleRefusal(actor, requirement.approves);
  },
  perform: (situation, { reason }) => {
    const { review, actor, at } = situation;
    const outcome = { kind: "approved", by: personOf(actor), at, ...(reason !== undefined && { reason }) } as const;
    const { emergency, published } = review;
    const approved = { ...withLastRound(review, { outcome }), state: stateAfter(situation, "approve") };
    if (emergency === undefined) return approved;
    const isInForce = published?.revision === lastRound(review).revision;
    return { ...approved, ...(isInForce && { state: "inForce" }), emergency: { ...emergency, reviewedAt: at } };
  },
};
