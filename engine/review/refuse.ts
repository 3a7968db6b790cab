import { SunmapError } from "../core/errors.ts";
import type { LocalizedText, Review } from "../core/model/formats.generated.ts";
import { REVIEW_STATE_LABELS } from "../core/model/review-labels.ts";

/** Lets something happen in a review unless there is a reason against it. @throws REVIEW_REFUSED */
export function refuseIf({ id, state }: Pick<Review, "id" | "state">, reason: LocalizedText | undefined): void {
  if (reason === undefined) return;
  throw new SunmapError("REVIEW_REFUSED", { review: id, state, stands: REVIEW_STATE_LABELS[state], reason });
}

/** Lets a review begin unless there is a reason against it. @throws REVIEW_NOT_OPENED */
export function refuseOpeningIf(power: string, reason: LocalizedText | undefined): void {
  if (reason !== undefined) throw new SunmapError("REVIEW_NOT_OPENED", { power, reason });
}
