import type { ReviewRequirements } from "../core/model/formats.generated.ts";
import type { Policies } from "../policies/policies.ts";
import type { OpenShelf } from "../store/shelf.ts";
import { ReviewShelf } from "./review-shelf.ts";
import { Reviews } from "./reviews.ts";
import { Submissions } from "./submissions.ts";

/** Opens the reviews of drafts on the shelves where they are kept. */
export async function openReviews(
  policies: Policies,
  shelf: OpenShelf,
  requirements: ReviewRequirements,
): Promise<Reviews> {
  return new Reviews({
    shelf: new ReviewShelf(await shelf("reviews")),
    submissions: new Submissions(await shelf("submissions")),
    policies,
    requirements,
  });
}
