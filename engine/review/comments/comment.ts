import type {
  CommentAnchor,
  CommentRequest,
  IsoDateTime,
  LocalizedText,
  Review,
  ReviewPerson,
} from "../../core/model/formats.generated.ts";
import { personOf } from "../refusals.ts";
import type { Situation } from "../situation.ts";
import { stageOf } from "../stage.ts";
import type { AnchorTargets } from "./anchor-targets.ts";

/** How many comments a review takes. */
const MAXIMUM_COMMENTS = 2000;

type Saying = { readonly by: ReviewPerson; readonly at: IsoDateTime };

/** Why nobody can comment now; undefined when one can. */
export function commentRefusal(review: Review): LocalizedText | undefined {
  if (stageOf(review) === "ended")
    return { zh: "会审已结束，不再接受意见", en: "the review is over and takes no comments" };
  if (review.comments.length < MAXIMUM_COMMENTS) return undefined;
  return { zh: `意见已达${MAXIMUM_COMMENTS}条`, en: `it has ${MAXIMUM_COMMENTS} comments already` };
}

/** Why this person may say nothing in the review; undefined when he may: he takes some part in reviews of the organ. */
export function speakerRefusal({ actor }: Situation): LocalizedText | undefined {
  if (actor.roles.length > 0) return undefined;
  return { zh: "您在该机关没有参与会审的角色", en: "you hold no role in this organ that takes part in reviews" };
}

/** Adds a comment. Its anchor keeps what the target is called, so that it can be told when the target is gone. */
export function withComment(
  review: Review,
  { anchor, text, mentions }: CommentRequest,
  { by, at, targets }: Saying & { readonly targets: AnchorTargets },
): Review {
  const comment = {
    id: `c${review.comments.length + 1}`,
    round: review.rounds.length,
    ...(anchor !== undefined && { anchor: quoted(anchor, targets) }),
    text,
    by: personOf(by),
    at,
    ...(mentions !== undefined && { mentions }),
    replies: [],
  };
  return { ...review, comments: [...review.comments, comment] };
}

function quoted(anchor: CommentAnchor, targets: AnchorTargets): CommentAnchor {
  const quote = targets[anchor.part].get(anchor.name ?? "");
  return quote === undefined ? anchor : { ...anchor, quote };
}
