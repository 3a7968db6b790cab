import { existsSync } from "node:fs";
import { join } from "node:path";

import type { CheckFinding, Report } from "../core/check/check-finding.ts";
import { SunmapError } from "../core/errors.ts";
import type { RetentionRules } from "../core/model/formats.generated.ts";
import { readDocument } from "../core/schema/document-findings.ts";
import { readJsonFile } from "./read-json-file.ts";

const DOCUMENT = "retention/retention";

/** Reads for how long each kind of data is kept. @throws DOCUMENT_INVALID with everything that is wrong */
export async function readRetention(path: string): Promise<RetentionRules> {
  const { rules, findings } = await read(path);
  if (rules === undefined) throw new SunmapError("DOCUMENT_INVALID", { path, findings });
  return rules;
}

/** What is wrong with `<root>/rules/retention`; nothing where a policy repository has none, and the product's own holds. */
export async function checkRetention(root: string): Promise<readonly CheckFinding[]> {
  const folder = join(root, "rules", "retention");
  return existsSync(folder) ? (await read(join(folder, "retention.json"))).findings : [];
}

async function read(
  path: string,
): Promise<{ readonly rules?: RetentionRules; readonly findings: readonly CheckFinding[] }> {
  const findings: CheckFinding[] = [];
  const report: Report = (found) => void findings.push(found);
  const value = await readJsonFile(path, DOCUMENT, report);
  if (findings.length > 0) return { findings };
  const reading = readDocument("RetentionRules", value, DOCUMENT);
  return reading.ok ? { rules: reading.document, findings: [] } : { findings: reading.findings };
}
