import type { IsoDateTime, Review } from "../core/model/formats.generated.ts";
import type { VersionEntry, VersionReview } from "../store/store.ts";
import { pilotResult } from "./pilot-result.ts";
import { lastRound, stageOf } from "./stage.ts";

/**
 * What of a review lets exactly this draft be published: that it approved it, after a pilot with what that came to; or that an
 * emergency was confirmed for it.
 */
export function approvalOf(review: Review, revision: string): VersionReview | undefined {
  const { id, state, emergency, published } = review;
  const { revision: submitted, outcome } = lastRound(review);
  if (stageOf(review) === "toBePublished") {
    if (submitted !== revision || outcome === undefined) return undefined;
    if (state === "piloting" && pilotResult(review) === undefined) return undefined;
    return { id, revision, approvedBy: outcome.by, approvedAt: outcome.at };
  }
  if (published !== undefined || emergency?.revision !== revision) return undefined;
  const { confirmedBy, confirmedAt } = emergency;
  if (confirmedBy === undefined || confirmedAt === undefined) return undefined;
  return { id, revision, approvedBy: confirmedBy, approvedAt: confirmedAt, emergency: true };
}

/**
 * A review as the versions of its power say it stands. A version names the review that let it be published, and is what
 * counts: when the engine stopped before it told the review, the review learns it here.
 */
export function asPublished(review: Review, versions: readonly VersionEntry[]): Review {
  const newest = versions.findLast((version) => version.review?.id === review.id);
  if (newest?.review === undefined || newest.version === review.published?.version) return review;
  const { version, publishedAt, review: named } = newest;
  return withPublication(review, { version, revision: named.revision, at: publishedAt });
}

/** The review after its draft was published: over, or after an emergency still to be done. */
function withPublication(
  review: Review,
  published: { readonly version: number; readonly revision: string; readonly at: IsoDateTime },
): Review {
  return stageOf(review) === "toBePublished" ? { ...review, published, state: "inForce" } : { ...review, published };
}
