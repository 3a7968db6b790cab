import type { LocalizedText } from "../../core/model/formats.generated.ts";
import { editorsOf } from "../four-eyes.ts";
import { stageOf, withLastRound } from "../stage.ts";
import type { ReviewAct } from "../review-act.ts";
import { personOf, reasonLack, roleRefusal, STAGE_REFUSALS } from "../refusals.ts";

/** Takes the draft back: the review is over, the draft stays. What was published in an emergency must be reviewed. */
export const withdraw: ReviewAct = {
  act: "withdraw",
  refusal: ({ review, requirement, actor, draft }) => {
    const stage = stageOf(review);
    if (stage === "ended") return STAGE_REFUSALS[stage];
    if (review.published !== undefined) return MUST_BE_REVIEWED;
    if (actor.roles.includes("administrator")) return undefined;
    const refusal = roleRefusal(actor, requirement.submits);
    return refusal ?? (editorsOf(review, draft).includes(actor.id) ? undefined : NOT_HIS);
  },
  lack: reasonLack,
  perform: ({ review, actor, at }, { reason }) => {
    const outcome = { kind: "withdrawn", by: personOf(actor), at, ...(reason !== undefined && { reason }) } as const;
    return { ...withLastRound(review, { outcome }), state: "withdrawn" };
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
