import type { LocalizedText } from "../../core/model/formats.generated.ts";
import { personOf, roleRefusal, STAGE_REFUSALS } from "../refusals.ts";
import type { ReviewAct } from "../review-act.ts";
import { lastRound, stageOf } from "../stage.ts";
import { stateAfter, wayRefusal } from "../way.ts";

/** Lets what was approved judge beside the version in force for a while, before it is published. It binds nobody. */
export const pilot: ReviewAct = {
  act: "pilot",
  refusal: (situation) => {
    const { review, requirement, actor } = situation;
    const stage = stageOf(review);
    if (review.state === "piloting") return BEGUN;
    if (stage !== "toBePublished") return STAGE_REFUSALS[stage];
    return wayRefusal(situation, "pilot") ?? roleRefusal(actor, requirement.approves);
  },
  perform: (situation) => {
    const { review, actor, at } = situation;
    const { revision } = lastRound(review);
    return {
      ...review,
      state: stateAfter(situation, "pilot"),
      pilot: { revision, begunBy: personOf(actor), begunAt: at },
    };
  },
};

const BEGUN: LocalizedText = {
  zh: "已在试运行，下一步是查看结果并公布",
  en: "the pilot is under way; the next step is to see what it came to, and to publish",
};
