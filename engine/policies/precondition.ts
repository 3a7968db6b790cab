import { SunmapError } from "../core/errors.ts";

/**
 * What a change demands of the document as it stands: to be one of these revisions, to be there at all (`any`), or not to
 * be there yet (`none`). As If-Match and If-None-Match of RFC 9110.
 */
export type Precondition = { readonly revisions: readonly string[] } | "any" | "none";

/**
 * Lets a change pass only on what it was made on. `place` tells whoever made it where to read what stands there now.
 *
 * @throws PRECONDITION_FAILED with the revision as it stands, and the place.
 */
export function requirePrecondition(
  document: string,
  actual: string | undefined,
  demand: Precondition,
  place: { readonly version?: "draft" | number } = {},
): void {
  if (!isMet(demand, actual)) {
    throw new SunmapError("PRECONDITION_FAILED", { document, expected: demand, actual: actual ?? null, ...place });
  }
}

function isMet(demand: Precondition, actual: string | undefined): boolean {
  if (demand === "none") return actual === undefined;
  if (actual === undefined) return false;
  return demand === "any" || demand.revisions.includes(actual);
}
