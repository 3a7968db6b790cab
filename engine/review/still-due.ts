import type { CheckFinding } from "../core/check/check-finding.ts";
import { finding } from "../core/check/finding-catalog.ts";
import type { VersionReview } from "../store/store.ts";

/** What a review that allows publishing leaves to be done: after an emergency it is completed, which does not stand against publishing. */
export function stillDue(review: VersionReview | undefined): readonly CheckFinding[] {
  if (review?.emergency !== true) return [];
  return [finding("REVIEW_STILL_DUE", { document: "power", pointer: "" }, { review: review.id })];
}
