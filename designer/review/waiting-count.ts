import { signal } from "@preact/signals-core";

import { may } from "../api/account.ts";
import { listReviews } from "../api/reviews.ts";

/** How many reviews wait for the person; 0 while that is not known. */
export const waitingCount = signal(0);

/**
 * Counts them anew; what cannot be read now leaves the count as it was. Whoever may not see reviews does not ask: his being
 * refused would be put on record at every page.
 */
export async function countWaiting(): Promise<void> {
  if (!may("listReviews")) {
    waitingCount.value = 0;
    return;
  }
  try {
    waitingCount.value = (await listReviews({ mine: "waiting" })).length;
  } catch {
    // Without the service nothing waits that could be shown.
  }
}
