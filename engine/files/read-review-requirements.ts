import type { CheckFinding, Report } from "../core/check/check-finding.ts";
import type { ReviewRequirements } from "../core/model/formats.generated.ts";
import { readDocument } from "../core/schema/document-findings.ts";
import { readJsonFile } from "./read-json-file.ts";

const DOCUMENT = "review/requirements";

type RequirementsFile = {
  readonly requirements: ReviewRequirements | undefined;
  readonly findings: readonly CheckFinding[];
};

/** Reads what a draft must have gone through before it is published, and everything that is wrong with it. */
export async function readReviewRequirements(path: string): Promise<RequirementsFile> {
  const findings: CheckFinding[] = [];
  const report: Report = (found) => void findings.push(found);
  const value = await readJsonFile(path, DOCUMENT, report);
  if (findings.length > 0) return { requirements: undefined, findings };
  const reading = readDocument("ReviewRequirements", value, DOCUMENT);
  return reading.ok
    ? { requirements: reading.document, findings: [] }
    : { requirements: undefined, findings: reading.findings };
}
