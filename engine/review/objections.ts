import type { CheckFinding } from "../core/check/check-finding.ts";
import { finding } from "../core/check/finding-catalog.ts";
import type { Grade, Review, ReviewRequirement } from "../core/model/formats.generated.ts";
import { REVIEW_STATE_LABELS } from "../core/model/review-labels.ts";
import { nextDuties } from "./duties.ts";
import { approvalOf } from "./publication.ts";
import type { ReviewedDraft } from "./situation.ts";
import { lastRound } from "./stage.ts";

type Publication = {
  readonly grade: Grade;
  readonly requirement: ReviewRequirement;
  readonly draft: ReviewedDraft;
  /** The review of the power that is going on, if there is one. */
  readonly review: Review | undefined;
};

/** Why the review does not allow publishing exactly this draft; nothing when it does, or when none is required. */
export function objectionsTo({ grade, requirement, draft, review }: Publication): readonly CheckFinding[] {
  const { rounds } = requirement;
  if (rounds === 0) return [];
  const place = { document: "power", pointer: "" };
  if (review === undefined) return [finding("REVIEW_MISSING", place, { grade, rounds })];
  if (approvalOf(review, draft.revision) !== undefined) return [];
  const words = { review: review.id };
  if (lastRound(review).revision !== draft.revision) return [finding("REVIEW_OF_OTHER_DRAFT", place, words)];
  const [next] = nextDuties({ review, requirement, draft });
  const state = REVIEW_STATE_LABELS[review.state];
  return [
    finding("REVIEW_PENDING", place, {
      ...words,
      stateZh: state.zh,
      stateEn: state.en,
      nextZh: next?.words.zh ?? "",
      nextEn: next?.words.en ?? "",
    }),
  ];
}
