import { SunmapError } from "../core/errors.ts";
import type { Review } from "../core/model/formats.generated.ts";
import type { Policies } from "../policies/policies.ts";
import type { OpenShelf } from "../store/shelf.ts";
import type { VersionEntry } from "../store/store.ts";
import { asPublished } from "./publication.ts";
import { ReviewShelf } from "./review-shelf.ts";
import { Reviews, type ReviewParts } from "./reviews.ts";
import { stageOf } from "./stage.ts";
import { Submissions } from "./submissions.ts";

/** Opens the reviews of drafts on the shelves where they are kept. What was published without their knowing is written down. */
export async function openReviews(
  policies: Policies,
  shelf: OpenShelf,
  parts: Pick<ReviewParts, "requirements" | "holds">,
): Promise<Reviews> {
  const reviews = new Reviews({
    shelf: new ReviewShelf(await shelf("reviews"), async (review) =>
      stageOf(review) === "ended" ? review : asPublished(review, await versionsOf(review, policies)),
    ),
    submissions: new Submissions(await shelf("submissions")),
    policies,
    ...parts,
  });
  await reviews.settle();
  return reviews;
}

/** Of a power that cannot be read nothing is known, and its reviews stay as they were written. */
async function versionsOf({ power }: Review, { published }: Policies): Promise<readonly VersionEntry[]> {
  try {
    return await published.list(power);
  } catch (fault) {
    if (fault instanceof SunmapError && fault.code === "STORE_DAMAGED") return [];
    throw fault;
  }
}
