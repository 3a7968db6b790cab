import type { CheckFinding } from "../core/check/check-finding.ts";
import { finding } from "../core/check/finding-catalog.ts";
import { SunmapError } from "../core/errors.ts";
import type { Formats } from "../core/model/formats.generated.ts";
import { isObject } from "../core/model/is-object.ts";
import { readDocument } from "../core/schema/document-findings.ts";
import type { DocumentKind } from "../core/schema/validators.ts";

/**
 * Reads a list of named documents of one kind.
 *
 * @throws DOCUMENT_INVALID with everything that is wrong with them, when they are too many, and when a name stands twice.
 */
export function readDocuments<K extends DocumentKind>(
  kind: K,
  part: string,
  values: readonly unknown[],
  maximum: number,
): Formats[K][] {
  const findings: CheckFinding[] = values.length > maximum ? [tooMany(part, maximum)] : [];
  const documents: Formats[K][] = [];
  const names = new Set<string>();
  for (const [index, value] of values.entries()) {
    const name = nameOf(value) ?? String(index);
    const reading = readDocument(kind, value, `${part}/${name}`);
    if (reading.ok) documents.push(reading.document);
    else findings.push(...reading.findings);
    if (names.has(name))
      findings.push(finding("NAME_DUPLICATE", { document: `${part}/${name}`, pointer: "" }, { name }));
    names.add(name);
  }
  if (findings.length > 0) throw new SunmapError("DOCUMENT_INVALID", { findings });
  return documents;
}

function nameOf(value: unknown): string | undefined {
  const own = isObject(value) ? (value["name"] ?? value["id"] ?? value["year"]) : undefined;
  return typeof own === "string" || typeof own === "number" ? String(own) : undefined;
}

function tooMany(document: string, maximum: number): CheckFinding {
  const words = { zh: `最多${maximum}项`, en: `there may be at most ${maximum}` };
  return finding("FORM_WRONG", { document, pointer: "" }, words);
}
