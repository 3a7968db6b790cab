import type { CheckFinding } from "../core/check/check-finding.ts";
import type { ReviewRequirements } from "../core/model/formats.generated.ts";
import { readDocument, type Reading } from "../core/schema/document-findings.ts";
import { checkDocumentFile, requireDocumentFile } from "./read-document-file.ts";

const DOCUMENT = "review/requirements";

/** Reads what a draft must have gone through before it is published. @throws DOCUMENT_INVALID with everything that is wrong */
export function readReviewRequirements(path: string): Promise<ReviewRequirements> {
  return requireDocumentFile(path, DOCUMENT, take);
}

/** What is wrong with `<root>/rules/review`; nothing where a policy repository has none, and the product's own holds. */
export function checkReviewRequirements(root: string): Promise<readonly CheckFinding[]> {
  return checkDocumentFile(root, DOCUMENT, take);
}

function take(value: unknown, document: string): Reading<ReviewRequirements> {
  return readDocument("ReviewRequirements", value, document);
}
