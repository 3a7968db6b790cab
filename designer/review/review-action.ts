import type { LocalizedText, ReviewView } from "../../engine/core/model/formats.generated.ts";
import type { Reply } from "../api/client.ts";
import { RequestFailure } from "../api/problem.ts";
import { WORDS } from "./words.ts";

/** What a review came to after something was done in it, or why it was not done. */
export type ActionOutcome =
  { readonly ok: true } | { readonly ok: false; readonly why: LocalizedText | string; readonly isConflict: boolean };

/** Tells the page that the review is now another one. */
function tellReview(from: EventTarget, detail: Reply<ReviewView>): void {
  from.dispatchEvent(new CustomEvent("sm-review-changed", { detail, bubbles: true, composed: true }));
}

/** Does something in a review and tells the page what it came to; or asks it to read anew, where somebody was quicker. */
export async function tryAction(from: EventTarget, action: () => Promise<Reply<ReviewView>>): Promise<ActionOutcome> {
  try {
    tellReview(from, await action());
    return { ok: true };
  } catch (fault) {
    const failure = fault instanceof RequestFailure ? fault : undefined;
    const isConflict = failure?.isConflict === true;
    if (isConflict) from.dispatchEvent(new CustomEvent("sm-review-outdated", { bubbles: true, composed: true }));
    return { ok: false, why: isConflict ? WORDS.conflict : (failure?.why ?? WORDS.failed), isConflict };
  }
}
