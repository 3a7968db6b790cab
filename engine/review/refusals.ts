import type { LocalizedText, ReviewActRequest, ReviewPerson, ReviewRole } from "../core/model/formats.generated.ts";
import { reviewRolesInWords } from "../core/model/review-labels.ts";
import type { Actor } from "./situation.ts";
import type { ReviewStage } from "./stage.ts";

/** Why somebody without any of these roles may not do something; undefined when he holds one. */
export function roleRefusal({ roles }: Actor, wanted: readonly ReviewRole[]): LocalizedText | undefined {
  if (wanted.some((role) => roles.includes(role))) return undefined;
  const words = reviewRolesInWords(wanted);
  return { zh: `须由${words.zh}办理`, en: `this is for: ${words.en}` };
}

/** What the review waits for instead, told to whoever wants to do something else. */
export const STAGE_REFUSALS: Readonly<Record<ReviewStage, LocalizedText>> = {
  toBeTakenUp: { zh: "本轮已报送，待审核人员受理", en: "the round waits for a reviewer to take it up" },
  underReview: { zh: "本轮正在审核", en: "the round is being reviewed" },
  toBeSubmitted: { zh: "等待编制人员修改后再次报送", en: "the editors are to submit it again" },
  toBePublished: { zh: "会审已批准，下一步是公布", en: "the review is approved; the next step is to publish" },
  ended: { zh: "会审已结束", en: "the review is over" },
};

/** An act for which a reason must be given lacks it. */
export function reasonLack({ reason }: ReviewActRequest): LocalizedText | undefined {
  return reason === undefined || reason.trim() === "" ? { zh: "须写明理由", en: "a reason is needed" } : undefined;
}

/** The person of an actor, as a record keeps him. */
export function personOf({ id, name }: ReviewPerson): ReviewPerson {
  return { id, name };
}
