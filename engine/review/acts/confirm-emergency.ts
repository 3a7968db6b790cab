import type { LocalizedText } from "../../core/model/formats.generated.ts";
import { ownWorkRefusal } from "../four-eyes.ts";
import { isAsSubmitted } from "../ready-to-approve.ts";
import { lastRound, stageOf } from "../stage.ts";
import type { ReviewAct } from "../review-act.ts";
import { personOf, roleRefusal, STAGE_REFUSALS } from "../refusals.ts";

/** The second person agrees: exactly this may be published now, and its review is due. */
export const confirmEmergency: ReviewAct = {
  act: "confirmEmergency",
  refusal: (situation) => {
    const { review, requirement, actor } = situation;
    const { emergency } = review;
    const stage = stageOf(review);
    if (stage === "toBePublished" || stage === "ended") return STAGE_REFUSALS[stage];
    if (emergency === undefined) return NOT_DECLARED;
    if (emergency.confirmedBy !== undefined) return CONFIRMED;
    if (!isAsSubmitted(situation) || emergency.revision !== lastRound(review).revision) return CHANGED;
    const refusal = roleRefusal(actor, requirement.emergency.confirms) ?? ownWorkRefusal(situation);
    return refusal ?? (emergency.declaredBy.id === actor.id ? SECOND_PERSON : undefined);
  },
  perform: ({ review, requirement, actor, at, workdaysOn }) => {
    if (review.emergency === undefined) return review;
    const dueOn = workdaysOn(requirement.emergency.workdays);
    const confirmed = { confirmedBy: personOf(actor), confirmedAt: at, ...(dueOn !== undefined && { dueOn }) };
    return { ...review, emergency: { ...review.emergency, ...confirmed } };
  },
};

const NOT_DECLARED: LocalizedText = { zh: "没有人申请紧急公布", en: "no emergency was declared" };
const CONFIRMED: LocalizedText = {
  zh: "已同意紧急公布，下一步是公布",
  en: "it is confirmed; the next step is to publish",
};
const CHANGED: LocalizedText = {
  zh: "申请之后草稿又有改动，须重新报送并申请",
  en: "the draft was changed since; it must be submitted and declared again",
};
const SECOND_PERSON: LocalizedText = {
  zh: "申请人不能自己同意，须由第二人同意",
  en: "who declared it does not confirm it; a second person must",
};
