import type {
  CommentRequest,
  IsoDateTime,
  LocalizedText,
  Review,
  ReviewComment,
  ReviewPerson,
} from "../../core/model/formats.generated.ts";
import { personOf } from "../refusals.ts";

/** How many answers a comment takes. */
const MAXIMUM_REPLIES = 200;

/** Why a comment cannot be answered; undefined when it can. */
export function answerRefusal({ resolved, replies }: ReviewComment): LocalizedText | undefined {
  if (resolved !== undefined)
    return { zh: "该意见已办结，请先重新打开", en: "the comment is settled; open it again first" };
  if (replies.length < MAXIMUM_REPLIES) return undefined;
  return { zh: `答复已达${MAXIMUM_REPLIES}条`, en: `it has ${MAXIMUM_REPLIES} answers already` };
}

/** Adds an answer to a comment. */
export function withAnswer(
  review: Review,
  comment: ReviewComment,
  { text, mentions, by, at }: Omit<CommentRequest, "anchor"> & { readonly by: ReviewPerson; readonly at: IsoDateTime },
): Review {
  const reply = {
    id: `r${comment.replies.length + 1}`,
    text,
    by: personOf(by),
    at,
    ...(mentions !== undefined && { mentions }),
  };
  return withCommentChanged(review, { ...comment, replies: [...comment.replies, reply] });
}

/** The review with another comment in the place of the one of the same id. */
export function withCommentChanged(review: Review, changed: ReviewComment): Review {
  return { ...review, comments: review.comments.map((comment) => (comment.id === changed.id ? changed : comment)) };
}
