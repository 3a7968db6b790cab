import { readPolicyVersion, type PolicyVersionReading } from "../core/diff/read-policy-version.ts";
import type { PolicyDocuments } from "../core/model/policy-documents.ts";
import type { LibraryDocuments } from "../store/store.ts";

/** Stored documents with the library that they are used with, as a version to be compared. */
export function comparableVersion(
  documents: PolicyDocuments,
  { calendarYears: calendar, ...library }: LibraryDocuments,
): Promise<PolicyVersionReading> {
  return readPolicyVersion({ ...documents, library: { ...library, calendar } }, documents.map);
}
