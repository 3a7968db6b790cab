import type { Principal } from "../access/principal.ts";
import type { IsoDateTime, ReviewState, ReviewSummary } from "../core/model/formats.generated.ts";
import { summariseReview } from "./review-view.ts";
import type { Reviews } from "./reviews.ts";

/** What a queue of reviews is narrowed by. `waiting`: for the person himself; `involved`: in which he took part. */
export type QueueQuery = {
  readonly power?: string | undefined;
  readonly state?: ReviewState | undefined;
  readonly mine?: "waiting" | "involved" | undefined;
};

/** The reviews as a person sees them: what was published without one first, then what is due first, then the newest. */
export async function reviewQueue(
  reviews: Reviews,
  { power, state, mine }: QueueQuery,
  { by, at }: { readonly by: Principal; readonly at: IsoDateTime },
): Promise<readonly ReviewSummary[]> {
  const kept = (await reviews.list()).map(({ review }) => review);
  const asked = kept.filter(
    (review) => (power ?? review.power) === review.power && (state ?? review.state) === review.state,
  );
  const summaries = await Promise.all(
    asked.map(async (review) => summariseReview(await reviews.situation(review, { by, at }))),
  );
  return summaries
    .filter(({ waits, isInvolved }) => mine === undefined || (mine === "waiting" ? waits.length > 0 : isInvolved))
    .toSorted((one, other) => rank(one).localeCompare(rank(other)) || (one.openedAt < other.openedAt ? 1 : -1));
}

function rank({ afterReview, dueOn = "9999" }: ReviewSummary): string {
  return `${afterReview === undefined ? "1" : "0"}${dueOn}`;
}
