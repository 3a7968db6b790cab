import { personOf, reasonLack, roleRefusal, STAGE_REFUSALS } from "../refusals.ts";
import type { ReviewAct } from "../review-act.ts";
import { stageOf, withLastRound } from "../stage.ts";
import { stateAfter, wayRefusal } from "../way.ts";

/** Sends a round back with a reason: it must go up again as the same round. An approved draft can still be sent back. */
export const returnRound: ReviewAct = {
  act: "return",
  refusal: (situation) => {
    const { review, requirement, actor } = situation;
    const stage = stageOf(review);
    if (stage === "toBeSubmitted") return STAGE_REFUSALS[stage];
    return wayRefusal(situation, "return") ?? roleRefusal(actor, [...requirement.reviews, ...requirement.approves]);
  },
  lack: reasonLack,
  perform: (situation, { reason }) => {
    const { review, requirement, actor, at, workdaysOn } = situation;
    const dueOn = workdaysOn(requirement.workdays.rework);
    const outcome = {
      kind: "returned",
      by: personOf(actor),
      at,
      ...(reason !== undefined && { reason }),
      ...(dueOn !== undefined && { dueOn }),
    } as const;
    return { ...withLastRound(review, { outcome }), state: stateAfter(situation, "return") };
  },
};
