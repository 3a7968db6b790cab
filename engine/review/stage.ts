import type { Review, ReviewRound, ReviewState } from "../core/model/formats.generated.ts";

/**
 * What a review waits for. A round goes up (`toBeSubmitted`), is taken in (`toBeTakenUp`), and is judged (`underReview`);
 * then it comes down, either to go up as the next round or, returned, as the same one again.
 */
export type ReviewStage = "toBeTakenUp" | "underReview" | "toBeSubmitted" | "toBePublished" | "ended";

export function stageOf({ state, rounds }: Pick<Review, "state" | "rounds">): ReviewStage {
  switch (state) {
    case "submitted":
      return "toBeTakenUp";
    case "returned":
      return "toBeSubmitted";
    case "approved":
    case "piloting":
      return "toBePublished";
    case "inForce":
    case "withdrawn":
      return "ended";
    case "round1":
    case "round2":
    case "round3":
      return rounds.at(-1)?.outcome === undefined ? "underReview" : "toBeSubmitted";
    default:
      return state satisfies never;
  }
}

/** The round that went up last. Every review begins with one. */
export function lastRound({ rounds }: Pick<Review, "rounds">): ReviewRound {
  const round = rounds.at(-1);
  if (round === undefined) throw new Error("a review without a round");
  return round;
}

/** The review with another last round. */
export function withLastRound(review: Review, change: Partial<ReviewRound>): Review {
  return { ...review, rounds: [...review.rounds.slice(0, -1), { ...lastRound(review), ...change }] };
}

/** The state in which a round of this number is judged. */
export function roundState(number: number): ReviewState {
  return number === 1 ? "round1" : number === 2 ? "round2" : "round3";
}
