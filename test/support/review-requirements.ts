import { join } from "node:path";

import type { ReviewRequirements } from "../../engine/core/model/formats.generated.ts";
import { readReviewRequirements } from "../../engine/files/read-review-requirements.ts";
import { repositoryRoot } from "../../engine/files/repository-root.ts";
import { PROJECT_ROOT } from "./source-files.ts";

/** A file by which no draft need be reviewed, for services that tests start. */
export const NO_REVIEWS_FILE = join(PROJECT_ROOT, "test", "support", "no-reviews.json");

/** Drafts are published without a review. */
export function noReviews(): Promise<ReviewRequirements> {
  return readReviewRequirements(NO_REVIEWS_FILE);
}

/** What the product itself requires: three rounds for grade A, two for B, one for C. */
export function productRequirements(): Promise<ReviewRequirements> {
  return readReviewRequirements(join(repositoryRoot(), "rules", "review", "requirements.json"));
}
