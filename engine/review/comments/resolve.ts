import type { LocalizedText, Review, ReviewComment } from "../../core/model/formats.generated.ts";
import { personOf } from "../refusals.ts";
import { ownWorkRefusal } from "../four-eyes.ts";
import type { Situation } from "../situation.ts";
import { stageOf } from "../stage.ts";
import { withCommentChanged } from "./answer.ts";

/** Why this person may neither settle a comment nor open it again: that is for its author and for those who review. */
export function resolutionRefusal(situation: Situation, { by }: ReviewComment): LocalizedText | undefined {
  const { review, requirement, actor } = situation;
  if (stageOf(review) === "ended") return { zh: "会审已结束", en: "the review is over" };
  if (by.id === actor.id) return undefined;
  const isReviewer = [...requirement.reviews, ...requirement.approves].some((role) => actor.roles.includes(role));
  return isReviewer && ownWorkRefusal(situation) === undefined ? undefined : NOT_HIS;
}

/** Settles a comment, or opens it again. */
export function withResolution({ review, actor, at }: Situation, comment: ReviewComment, resolved: boolean): Review {
  const { resolved: _before, ...open } = comment;
  return withCommentChanged(review, resolved ? { ...open, resolved: { by: personOf(actor), at } } : open);
}

const NOT_HIS: LocalizedText = {
  zh: "意见由提出人或审核人员办结；编制人员请答复",
  en: "a comment is settled by its author or a reviewer; editors answer it",
};
