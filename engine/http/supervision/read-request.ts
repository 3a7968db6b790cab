import { SunmapError } from "../../core/errors.ts";
import type { Formats } from "../../core/model/formats.generated.ts";
import { readDocument } from "../../core/schema/document-findings.ts";
import type { DocumentKind } from "../../core/schema/validators.ts";

/** Reads the body of a request as a document of a kind. @throws DOCUMENT_INVALID with everything that is wrong */
export function readRequest<K extends DocumentKind>(kind: K, body: unknown, name: string): Formats[K] {
  const reading = readDocument(kind, body, name);
  if (!reading.ok) throw new SunmapError("DOCUMENT_INVALID", { findings: reading.findings });
  return reading.document;
}
