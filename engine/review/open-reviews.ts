import type { Policies } from "../policies/policies.ts";
import type { OpenShelf } from "../store/shelf.ts";
import { ReviewShelf } from "./review-shelf.ts";
import { Reviews, type ReviewParts } from "./reviews.ts";
import { Submissions } from "./submissions.ts";

/** Opens the reviews of drafts on the shelves where they are kept. */
export async function openReviews(
  policies: Policies,
  shelf: OpenShelf,
  parts: Pick<ReviewParts, "requirements" | "holds">,
): Promise<Reviews> {
  return new Reviews({
    shelf: new ReviewShelf(await shelf("reviews")),
    submissions: new Submissions(await shelf("submissions")),
    policies,
    ...parts,
  });
}
