import { SunmapError } from "../core/errors.ts";

/** Lets a change pass only on the revision it was made on. @throws PRECONDITION_FAILED with both revisions. */
export function requireRevision(document: string, actual: string | null, expected: string | null): void {
  if (actual !== expected) throw new SunmapError("PRECONDITION_FAILED", { document, expected, actual });
}
