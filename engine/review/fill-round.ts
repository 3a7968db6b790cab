import { SunmapError } from "../core/errors.ts";
import type { IsoDateTime, Review } from "../core/model/formats.generated.ts";
import type { PolicyDocuments } from "../core/model/policy-documents.ts";
import { checkDocuments, isPublishable } from "../policies/check-documents.ts";
import type { Policies } from "../policies/policies.ts";
import { reviewGrade } from "./review-grade.ts";
import { reviewedRiskPoints } from "./risk-points.ts";
import { lastRound, withLastRound } from "./stage.ts";
import type { Submissions } from "./submissions.ts";

type Parts = { readonly submissions: Submissions; readonly policies: Policies };

/**
 * Keeps the documents of a round that goes up, and sets what of risk points is in them, against the submission before.
 *
 * @throws PUBLICATION_REFUSED with every reason when the checks of publication would not let it pass anyway, PRECONDITION_FAILED when the draft was changed in the same moment.
 */
export async function fillRound(review: Review, { submissions, policies }: Parts, at: IsoDateTime): Promise<Review> {
  const documents = await documentsNow(review, { submissions, policies });
  const check = await checkDocuments(documents, (await policies.library.read()).documents, { at });
  if (!isPublishable(check)) {
    throw new SunmapError("PUBLICATION_REFUSED", { power: review.power, findings: check.findings });
  }
  await submissions.keep(lastRound(review).revision, documents);
  const before = await documentsBefore(review, { submissions, policies });
  const riskPoints = [...(await reviewedRiskPoints(documents, before))];
  const { title, organ } = documents.power;
  const grade = await reviewGrade(documents, policies);
  return { ...withLastRound(review, { riskPoints }), title, organ, grade };
}

async function documentsNow(review: Review, { submissions, policies }: Parts): Promise<PolicyDocuments> {
  const { revision } = lastRound(review);
  const draft = await policies.drafts.read(review.power);
  if (draft?.revision === revision) return draft.documents;
  if (review.published?.revision === revision) return submissions.read(revision);
  const [expected, actual] = [revision, draft?.revision ?? null];
  throw new SunmapError("PRECONDITION_FAILED", { document: `draft of ${review.power}`, expected, actual });
}

async function documentsBefore(
  { power, base, rounds }: Review,
  { submissions, policies }: Parts,
): Promise<PolicyDocuments | undefined> {
  const before = rounds.at(-2);
  if (before !== undefined) return submissions.read(before.revision);
  return base === undefined ? undefined : (await policies.published.version(power, base)).published.documents;
}
