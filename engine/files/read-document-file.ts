import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

import type { CheckFinding, Report } from "../core/check/check-finding.ts";
import { SunmapError } from "../core/errors.ts";
import type { Reading } from "../core/schema/document-findings.ts";
import { readJsonFile } from "./read-json-file.ts";

/** Reads a value as a document, which findings call `document`. */
type Take<T> = (value: unknown, document: string) => Reading<T>;

/** Reads a file of one document: the document, or everything that is wrong with it, the file itself included. */
export async function readDocumentFile<T>(path: string, document: string, take: Take<T>): Promise<Reading<T>> {
  const findings: CheckFinding[] = [];
  const report: Report = (found) => void findings.push(found);
  const value = await readJsonFile(path, document, report);
  return findings.length > 0 ? { ok: false, findings } : take(value, document);
}

/** Reads a file that must be right. @throws DOCUMENT_INVALID with everything that is wrong */
export async function requireDocumentFile<T>(path: string, document: string, take: Take<T>): Promise<T> {
  const reading = await readDocumentFile(path, document, take);
  if (reading.ok) return reading.document;
  throw new SunmapError("DOCUMENT_INVALID", { path, findings: reading.findings });
}

/**
 * What is wrong with `<root>/rules/<document>.json`; nothing where a policy repository has not its folder, and the product's
 * own holds.
 */
export async function checkDocumentFile(
  root: string,
  document: string,
  take: Take<unknown>,
): Promise<readonly CheckFinding[]> {
  const path = join(root, "rules", `${document}.json`);
  if (!existsSync(dirname(path))) return [];
  const reading = await readDocumentFile(path, document, take);
  return reading.ok ? [] : reading.findings;
}
