import { ownWorkRefusal } from "../four-eyes.ts";
import { stageOf, withLastRound } from "../stage.ts";
import type { ReviewAct } from "../review-act.ts";
import { personOf, reasonLack, roleRefusal, STAGE_REFUSALS } from "../refusals.ts";

/** Sends a round back with a reason: it must go up again as the same round. An approved draft can still be sent back. */
export const returnRound: ReviewAct = {
  act: "return",
  refusal: (situation) => {
    const { review, requirement, actor } = situation;
    const stage = stageOf(review);
    if (stage === "toBeSubmitted" || stage === "ended") return STAGE_REFUSALS[stage];
    return roleRefusal(actor, [...requirement.reviews, ...requirement.approves]) ?? ownWorkRefusal(situation);
  },
  lack: reasonLack,
  perform: ({ review, requirement, actor, at, workdaysOn }, { reason }) => {
    const dueOn = workdaysOn(requirement.workdays.rework);
    const outcome = {
      kind: "returned",
      by: personOf(actor),
      at,
      ...(reason !== undefined && { reason }),
      ...(dueOn !== undefined && { dueOn }),
    } as const;
    return { ...withLastRound(review, { outcome }), state: "returned" };
  },
};
