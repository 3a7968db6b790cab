import type {
  CommentRequest,
  PolicyDiff,
  ReviewActRequest,
  ReviewOpening,
  ReviewPerson,
  ReviewSummary,
  ReviewView,
} from "../../engine/core/model/formats.generated.ts";
import type { PolicyDocuments } from "../../engine/core/model/policy-documents.ts";
import { ask, type Reply } from "./client.ts";
import { queryText } from "./query-text.ts";

/** What the queue is narrowed by; an empty value asks for all. */
type ReviewQuery = Readonly<Partial<Record<"mine" | "state" | "power", string | undefined>>>;

/** What a submission changes; without a diff there was nothing before. */
type RoundDiff = {
  readonly from?: { readonly submission: number } | { readonly version: number };
  readonly to: { readonly submission: number };
  readonly diff?: PolicyDiff;
};

/** What was submitted, and what it is compared with. */
type RoundDocuments = { readonly before?: PolicyDocuments; readonly documents: PolicyDocuments };

export async function listReviews(query: ReviewQuery): Promise<readonly ReviewSummary[]> {
  return (await ask<{ reviews: readonly ReviewSummary[] }>(`/reviews?${queryText(query)}`)).value.reviews;
}

/** A review as this person sees it, with the revision that acts name. */
export function getReview(id: string): Promise<Reply<ReviewView>> {
  return ask<ReviewView>(addressOf(id));
}

/** Begins the review of a power's draft. @throws RequestFailure when one is going on, or none is needed */
export function openReview(power: string, opening: ReviewOpening): Promise<Reply<ReviewView>> {
  return ask<ReviewView>(`/powers/${power}/reviews`, { method: "POST", body: opening });
}

/** Does an act, decided on the revision that was shown. @throws RequestFailure */
export function actInReview(id: string, request: ReviewActRequest, revision: string): Promise<Reply<ReviewView>> {
  return ask<ReviewView>(`${addressOf(id)}/acts`, { method: "POST", body: request, revision });
}

export function commentInReview(id: string, comment: CommentRequest): Promise<Reply<ReviewView>> {
  return ask<ReviewView>(`${addressOf(id)}/comments`, { method: "POST", body: comment });
}

/** Whom a comment can ask by name. */
export async function listReviewReaders(id: string): Promise<readonly ReviewPerson[]> {
  return (await ask<{ people: readonly ReviewPerson[] }>(`${addressOf(id)}/readers`)).value.people;
}

export function answerComment(id: string, comment: string, answer: CommentRequest): Promise<Reply<ReviewView>> {
  return ask<ReviewView>(`${addressOf(id)}/comments/${comment}/replies`, { method: "POST", body: answer });
}

export function resolveComment(id: string, comment: string, resolved: boolean): Promise<Reply<ReviewView>> {
  return ask<ReviewView>(`${addressOf(id)}/comments/${comment}/resolution`, { method: "PUT", body: { resolved } });
}

export async function getRoundDocuments(id: string, submission: number): Promise<RoundDocuments> {
  return (await ask<RoundDocuments>(`${addressOf(id)}/rounds/${submission}/documents`)).value;
}

export async function getRoundDiff(id: string, submission: number, against: "before" | "base"): Promise<RoundDiff> {
  return (await ask<RoundDiff>(`${addressOf(id)}/rounds/${submission}/diff?against=${against}`)).value;
}

function addressOf(id: string): string {
  return `/reviews/${encodeURIComponent(id)}`;
}
