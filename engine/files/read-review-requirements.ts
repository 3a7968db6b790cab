import type { CheckFinding, Report } from "../core/check/check-finding.ts";
import { SunmapError } from "../core/errors.ts";
import type { ReviewRequirements } from "../core/model/formats.generated.ts";
import { readDocument } from "../core/schema/document-findings.ts";
import { readJsonFile } from "./read-json-file.ts";

const DOCUMENT = "review/requirements";

/** Reads what a draft must have gone through before it is published. @throws DOCUMENT_INVALID with everything that is wrong */
export async function readReviewRequirements(path: string): Promise<ReviewRequirements> {
  const findings: CheckFinding[] = [];
  const report: Report = (found) => void findings.push(found);
  const value = await readJsonFile(path, DOCUMENT, report);
  if (findings.length > 0) throw new SunmapError("DOCUMENT_INVALID", { path, findings });
  const reading = readDocument("ReviewRequirements", value, DOCUMENT);
  if (!reading.ok) throw new SunmapError("DOCUMENT_INVALID", { path, findings: reading.findings });
  return reading.document;
}
