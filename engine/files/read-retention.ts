import type { CheckFinding } from "../core/check/check-finding.ts";
import type { RetentionRules } from "../core/model/formats.generated.ts";
import { readDocument, type Reading } from "../core/schema/document-findings.ts";
import { checkDocumentFile, requireDocumentFile } from "./read-document-file.ts";

const DOCUMENT = "retention/retention";

/** Reads for how long each kind of data is kept. @throws DOCUMENT_INVALID with everything that is wrong */
export function readRetention(path: string): Promise<RetentionRules> {
  return requireDocumentFile(path, DOCUMENT, take);
}

/** What is wrong with `<root>/rules/retention`; nothing where a policy repository has none, and the product's own holds. */
export function checkRetention(root: string): Promise<readonly CheckFinding[]> {
  return checkDocumentFile(root, DOCUMENT, take);
}

function take(value: unknown, document: string): Reading<RetentionRules> {
  return readDocument("RetentionRules", value, document);
}
