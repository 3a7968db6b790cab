import type { LocalizedText } from "../model/formats.generated.ts";

/**
 * One thing that is wrong, or doubtful, in a user's document: which document, where in it (a JSON pointer, or the element
 * id on a map), what is wrong in the user's words, and the next step. An error keeps a policy from being published.
 */
export type CheckFinding = {
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly document: string;
  readonly pointer: string;
  readonly message: LocalizedText;
  readonly nextStep: LocalizedText;
};

/** Takes findings as a walk over a document meets them. */
export type Report = (finding: CheckFinding) => void;

/** Where a walk over a document stands. */
export type Place = { readonly document: string; readonly pointer: string };

/** The place one key or position further in, as a JSON pointer (RFC 6901). */
export function inside(place: Place, ...keys: readonly (string | number)[]): Place {
  const steps = keys.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`);
  return { document: place.document, pointer: place.pointer + steps.join("") };
}
