import type { IsoDateTime, Review } from "../core/model/formats.generated.ts";
import { lastRound } from "./stage.ts";

/** Whether a review allows publishing exactly this draft: it approved it, or an emergency was confirmed for it. */
export function allowsPublishing({ state, emergency, published, rounds }: Review, revision: string): boolean {
  if (state === "approved") return lastRound({ rounds }).revision === revision;
  const isEmergency = emergency?.confirmedBy !== undefined && published === undefined;
  return isEmergency && emergency.revision === revision;
}

/** The review after its draft was published: over, or after an emergency still to be done. */
export function withPublication(
  review: Review,
  { version, revision, at }: { readonly version: number; readonly revision: string; readonly at: IsoDateTime },
): Review {
  const published = { version, revision, at };
  return review.state === "approved" ? { ...review, published, state: "inForce" } : { ...review, published };
}
