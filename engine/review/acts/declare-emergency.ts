import type { LocalizedText } from "../../core/model/formats.generated.ts";
import { isAsSubmitted } from "../ready-to-approve.ts";
import { lastRound, stageOf } from "../stage.ts";
import type { ReviewAct } from "../review-act.ts";
import { personOf, reasonLack, roleRefusal, STAGE_REFUSALS } from "../refusals.ts";

/** Asks that what was submitted be published before its review, for a reason. A second person must confirm it. */
export const declareEmergency: ReviewAct = {
  act: "declareEmergency",
  refusal: (situation) => {
    const { review, requirement, actor } = situation;
    const stage = stageOf(review);
    if (stage === "toBePublished" || stage === "ended") return STAGE_REFUSALS[stage];
    if (review.published !== undefined) return PUBLISHED;
    if (review.emergency?.revision === lastRound(review).revision) return DECLARED;
    if (!isAsSubmitted(situation)) return CHANGED;
    return roleRefusal(actor, requirement.emergency.declares);
  },
  lack: reasonLack,
  perform: ({ review, actor, at }, { reason = "" }) => ({
    ...review,
    emergency: { reason, revision: lastRound(review).revision, declaredBy: personOf(actor), declaredAt: at },
  }),
};

const PUBLISHED: LocalizedText = {
  zh: "已紧急公布，请先完成事后会审",
  en: "it was published in an emergency; do its review first",
};
const DECLARED: LocalizedText = {
  zh: "已申请紧急公布，待第二人同意",
  en: "the emergency is declared; a second person confirms it",
};
const CHANGED: LocalizedText = {
  zh: "报送之后草稿又有改动，请重新报送后再申请",
  en: "the draft was changed after it was submitted; submit it again first",
};
