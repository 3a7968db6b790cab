import type { LocalizedText, Review, ReviewActName, ReviewActRequest } from "../core/model/formats.generated.ts";
import type { Situation } from "./situation.ts";

/** One thing that can be done in a review. */
export type ReviewAct = {
  readonly act: ReviewActName;
  /** Why this person cannot do it now, in words that name the next step; undefined when he can. */
  readonly refusal: (situation: Situation) => LocalizedText | undefined;
  /** What a request of it lacks; undefined when it has all. */
  readonly lack?: (request: ReviewActRequest, situation: Situation) => LocalizedText | undefined;
  /** The review as it is afterwards. Its history is kept by the caller. */
  readonly perform: (situation: Situation, request: ReviewActRequest) => Review;
  /** It takes nothing away from what others do at the same time, so it need not name the revision it was decided on. */
  readonly commutes?: true;
};
