import { dateInShanghai } from "../core/calendar/date-arithmetic.ts";
import { diffPolicies } from "../core/diff/diff-policies.ts";
import type { PolicyVersion } from "../core/diff/policy-version.ts";
import { readPolicyVersion } from "../core/diff/read-policy-version.ts";
import { SunmapError } from "../core/errors.ts";
import type { IsoDateTime, PolicyDiff, Review } from "../core/model/formats.generated.ts";
import type { PolicyDocuments } from "../core/model/policy-documents.ts";
import type { LibraryDocuments } from "../store/store.ts";
import type { Reviews } from "./reviews.ts";

/** With what a submission is compared: the submission before, or the version that the draft began from. */
export type ComparedWith = "before" | "base";

/** What a submission changes; without a diff where there was nothing before, as in a new power. */
export type RoundDiff = {
  readonly from?: { readonly submission: number } | { readonly version: number };
  readonly to: { readonly submission: number };
  readonly diff?: PolicyDiff;
};

/** @throws DOCUMENT_NOT_FOUND, MAP_REFUSED */
export async function diffOfRound(
  reviews: Reviews,
  review: Review,
  { submission, comparedWith, at }: { submission: number; comparedWith: ComparedWith; at: IsoDateTime },
): Promise<RoundDiff> {
  const after = await reviews.documentsOf(review, submission);
  const earlier = comparedWith === "base" ? 1 : submission;
  const before = await reviews.documentsBefore(review, earlier);
  const to = { submission };
  if (before === undefined) return { to };
  const library = (await reviews.parts.policies.library.read()).documents;
  const [one, other] = [await versionOf(before, library), await versionOf(after, library)];
  const from = earlier > 1 ? { submission: earlier - 1 } : { version: review.base ?? 1 };
  return { from, to, diff: diffPolicies(one, other, dateInShanghai(at)) };
}

async function versionOf(documents: PolicyDocuments, library: LibraryDocuments): Promise<PolicyVersion> {
  const { calendarYears: calendar, ...others } = library;
  const reading = await readPolicyVersion({ ...documents, library: { ...others, calendar } }, documents.map);
  if (reading.ok) return reading.version;
  throw new SunmapError("MAP_REFUSED", { findings: reading.findings });
}
