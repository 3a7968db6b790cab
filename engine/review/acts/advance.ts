import type { LocalizedText } from "../../core/model/formats.generated.ts";
import { editorsOf, ownWorkRefusal } from "../four-eyes.ts";
import type { Situation } from "../situation.ts";
import { lastRound, roundState, stageOf, withLastRound } from "../stage.ts";
import { isLastRound, undecidedPoints, undecidedWords } from "../undecided.ts";
import type { ReviewAct } from "../review-act.ts";
import { personOf, roleRefusal, STAGE_REFUSALS } from "../refusals.ts";

/** Takes up a round that was submitted; or, when all that it touches is decided, ends it: it comes down to go up as the next. */
export const advance: ReviewAct = {
  act: "advance",
  refusal: (situation) => stageRefusal(situation) ?? ownWorkRefusal(situation) ?? undecidedRefusal(situation),
  perform: ({ review, requirement, actor, at, workdaysOn }, { reason }) => {
    const { number } = lastRound(review);
    if (stageOf(review) === "toBeTakenUp") return { ...review, state: roundState(number) };
    const dueOn = workdaysOn(requirement.workdays.rework);
    const outcome = {
      kind: "advanced",
      by: personOf(actor),
      at,
      ...(reason !== undefined && { reason }),
      ...(dueOn !== undefined && { dueOn }),
    } as const;
    return { ...withLastRound(review, { outcome }), state: roundState(number + 1) };
  },
};

function stageRefusal({ review, requirement, actor }: Situation): LocalizedText | undefined {
  const stage = stageOf(review);
  if (stage !== "toBeTakenUp" && stage !== "underReview") return STAGE_REFUSALS[stage];
  if (stage === "underReview" && isLastRound(review, requirement)) return LAST_ROUND;
  return roleRefusal(actor, requirement.reviews);
}

function undecidedRefusal({ review, requirement, draft }: Situation): LocalizedText | undefined {
  if (stageOf(review) === "toBeTakenUp") return undefined;
  return undecidedWords(undecidedPoints(review, requirement, editorsOf(review, draft)).length);
}

const LAST_ROUND: LocalizedText = {
  zh: "这是最后一轮，审定后由批准人批准，或者退回",
  en: "this is the last round: it is approved, or returned",
};
