import { SunmapError } from "../core/errors.ts";
import type { LocalizedText, Review, ReviewOpening } from "../core/model/formats.generated.ts";
import { actorIn } from "./actor.ts";
import { personOf, roleRefusal } from "./refusals.ts";
import { newRound } from "./acts/submit.ts";
import { fillRound } from "./fill-round.ts";
import { refuseOpeningIf } from "./refuse.ts";
import { reviewGrade } from "./review-grade.ts";
import type { KeptReview } from "./review-shelf.ts";
import type { Doing, Reviews } from "./reviews.ts";
import { workdaysAfter } from "./workdays-on.ts";

/**
 * Begins the review of a power's draft by sending it up for the first time. A power has one review at a time.
 *
 * @throws POWER_NOT_FOUND, DOCUMENT_NOT_FOUND without a draft, REVIEW_OPEN, REVIEW_NOT_OPENED
 */
export async function openReview(reviews: Reviews, power: string, opening: ReviewOpening & Doing): Promise<KeptReview> {
  for (;;) {
    const review = await firstSubmission(reviews, power, opening);
    const kept = await reviews.parts.shelf.add(review);
    if (kept !== undefined) return kept;
  }
}

async function firstSubmission(
  reviews: Reviews,
  power: string,
  { by, at, note, emergency }: ReviewOpening & Doing,
): Promise<Review> {
  const { policies, requirements, holds } = reviews.parts;
  const draft = await policies.drafts.read(power);
  if (draft === undefined) throw new SunmapError("DOCUMENT_NOT_FOUND", { power, document: "draft" });
  const open = await reviews.openReviewOf(power);
  if (open !== undefined) throw new SunmapError("REVIEW_OPEN", { power, review: open.review.id });
  const { title, organ } = draft.documents.power;
  const grade = await reviewGrade(draft.documents, policies);
  const requirement = requirements[grade];
  const actor = actorIn(organ.id, by, holds);
  refuseOpeningIf(power, requirement.rounds === 0 ? NOT_NEEDED : roleRefusal(actor, requirement.submits));
  if (emergency !== undefined) refuseOpeningIf(power, roleRefusal(actor, requirement.emergency.declares));
  const workdaysOn = workdaysAfter(at, (await policies.library.read()).documents.calendarYears);
  const reviewed = await reviews.draftOf(power);
  const round = newRound({ actor, at, draft: reviewed, requirement, workdaysOn }, 1, note);
  const { latestVersion } = policies.catalogue.get(power);
  const person = personOf(by);
  const former = (await reviews.list()).filter(({ review }) => review.power === power).length;
  const review: Review = {
    id: `${power}-${former + 1}`,
    power,
    title,
    organ,
    grade,
    state: "submitted",
    ...(latestVersion !== undefined && { base: latestVersion }),
    openedBy: person,
    openedAt: at,
    rounds: [round],
    comments: [],
    signatures: [],
    backtests: [],
    ...(emergency !== undefined && {
      emergency: { ...emergency, revision: round.revision, declaredBy: person, declaredAt: at },
    }),
    history: [
      { act: "submit", by: person, at, round: 1, ...(note !== undefined && note !== "" && { reason: note }) },
      ...(emergency === undefined
        ? []
        : [{ act: "declareEmergency", by: person, at, round: 1, reason: emergency.reason } as const]),
    ],
  };
  return fillRound(review, reviews.parts, at);
}

const NOT_NEEDED: LocalizedText = {
  zh: "这一等级的事项不需要会审，可以直接公布",
  en: "a power of this grade needs no review; it can be published",
};
