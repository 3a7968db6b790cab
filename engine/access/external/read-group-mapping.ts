import { readFile } from "node:fs/promises";

import { SunmapError } from "../../core/errors.ts";
import type { GroupMapping } from "../../core/model/formats.generated.ts";
import { readDocument } from "../../core/schema/document-findings.ts";

/** Nobody is in a group that counts. */
export const NO_GROUPS: GroupMapping = { groups: [] };

/** Reads which groups hold which roles. @throws DOCUMENT_INVALID with everything that is wrong with the file */
export async function readGroupMapping(path: string): Promise<GroupMapping> {
  const reading = readDocument("GroupMapping", parsed(await readFile(path, "utf8")), path);
  if (!reading.ok) throw new SunmapError("DOCUMENT_INVALID", { path, findings: reading.findings });
  return reading.document;
}

/** What is no JSON is no mapping either, and is told as that. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
