import type { LocalizedText } from "../../core/model/formats.generated.ts";
import { personOf, roleRefusal, STAGE_REFUSALS } from "../refusals.ts";
import type { ReviewAct } from "../review-act.ts";
import { lastRound, roundState, stageOf, withLastRound } from "../stage.ts";
import { isLastRound } from "../undecided.ts";
import { stateAfter, wayRefusal } from "../way.ts";

/** Takes up a round that was submitted; or, when all that it touches is decided, ends it: it comes down to go up as the next. */
export const advance: ReviewAct = {
  act: "advance",
  refusal: (situation) => {
    const { review, requirement, actor } = situation;
    const stage = stageOf(review);
    if (stage === "toBeSubmitted") return STAGE_REFUSALS[stage];
    if (stage === "underReview" && isLastRound(review, requirement)) return LAST_ROUND;
    return wayRefusal(situation, "advance") ?? roleRefusal(actor, requirement.reviews);
  },
  perform: (situation, { reason }) => {
    const { review, requirement, actor, at, workdaysOn } = situation;
    // What was returned, or changed after its approval, is taken up as the same round again.
    if (stageOf(review) === "toBeTakenUp") return { ...review, state: roundState(lastRound(review).number) };
    const dueOn = workdaysOn(requirement.workdays.rework);
    const outcome = {
      kind: "advanced",
      by: personOf(actor),
      at,
      ...(reason !== undefined && { reason }),
      ...(dueOn !== undefined && { dueOn }),
    } as const;
    return { ...withLastRound(review, { outcome }), state: stateAfter(situation, "advance") };
  },
};

const LAST_ROUND: LocalizedText = {
  zh: "这是最后一轮，审定后由批准人批准，或者退回",
  en: "this is the last round: it is approved, or returned",
};
