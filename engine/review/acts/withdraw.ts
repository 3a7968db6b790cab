import type { LocalizedText } from "../../core/model/formats.generated.ts";
import { editorsOf } from "../four-eyes.ts";
import { personOf, reasonLack, roleRefusal } from "../refusals.ts";
import type { ReviewAct } from "../review-act.ts";
import { withLastRound } from "../stage.ts";
import { stateAfter, wayRefusal } from "../way.ts";

/** Takes the draft back: the review is over, the draft stays. What was published in an emergency must be reviewed. */
export const withdraw: ReviewAct = {
  act: "withdraw",
  refusal: (situation) => {
    const { review, requirement, actor, draft } = situation;
    if (review.published !== undefined) return MUST_BE_REVIEWED;
    const refusal = wayRefusal(situation, "withdraw") ?? roleRefusal(actor, requirement.submits);
    return refusal ?? (editorsOf(review, draft).includes(actor.id) ? undefined : NOT_HIS);
  },
  lack: reasonLack,
  perform: (situation, { reason }) => {
    const { review, actor, at } = situation;
    const outcome = { kind: "withdrawn", by: personOf(actor), at, ...(reason !== undefined && { reason }) } as const;
    return { ...withLastRound(review, { outcome }), state: stateAfter(situation, "withdraw") };
  },
};

const MUST_BE_REVIEWED: LocalizedText = {
  zh: "已紧急公布，事后会审不能撤回",
  en: "it was published in an emergency, and its review cannot be withdrawn",
};
const NOT_HIS: LocalizedText = {
  zh: "只有编制或报送这份草稿的人可以撤回",
  en: "only those who wrote or submitted the draft withdraw it",
};
