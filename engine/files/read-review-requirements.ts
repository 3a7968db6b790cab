import { existsSync } from "node:fs";
import { join } from "node:path";

import type { CheckFinding, Report } from "../core/check/check-finding.ts";
import { SunmapError } from "../core/errors.ts";
import type { ReviewRequirements } from "../core/model/formats.generated.ts";
import { readDocument } from "../core/schema/document-findings.ts";
import { readJsonFile } from "./read-json-file.ts";

const DOCUMENT = "review/requirements";

/** Reads what a draft must have gone through before it is published. @throws DOCUMENT_INVALID with everything that is wrong */
export async function readReviewRequirements(path: string): Promise<ReviewRequirements> {
  const { requirements, findings } = await read(path);
  if (requirements === undefined) throw new SunmapError("DOCUMENT_INVALID", { path, findings });
  return requirements;
}

/** What is wrong with `<root>/rules/review`; nothing where a policy repository has none, and the product's own holds. */
export async function checkReviewRequirements(root: string): Promise<readonly CheckFinding[]> {
  const folder = join(root, "rules", "review");
  return existsSync(folder) ? (await read(join(folder, "requirements.json"))).findings : [];
}

async function read(
  path: string,
): Promise<{ readonly requirements?: ReviewRequirements; readonly findings: readonly CheckFinding[] }> {
  const findings: CheckFinding[] = [];
  const report: Report = (found) => void findings.push(found);
  const value = await readJsonFile(path, DOCUMENT, report);
  if (findings.length > 0) return { findings };
  const reading = readDocument("ReviewRequirements", value, DOCUMENT);
  return reading.ok ? { requirements: reading.document, findings: [] } : { findings: reading.findings };
}
