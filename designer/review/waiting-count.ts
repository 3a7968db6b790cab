import { signal } from "@preact/signals-core";

import { listReviews } from "../api/reviews.ts";

/** How many reviews wait for the person; 0 while that is not known. */
export const waitingCount = signal(0);

/** Counts them anew; what cannot be read now leaves the count as it was. */
export async function countWaiting(): Promise<void> {
  try {
    waitingCount.value = (await listReviews({ mine: "waiting" })).length;
  } catch {
    // A person without a session, or without the service, has nothing waiting that could be shown.
  }
}
