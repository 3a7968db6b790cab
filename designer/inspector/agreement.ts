import { canonicalJson } from "../../engine/core/digest/canonical-json.ts";
import type { Step, StepEvidence } from "../../engine/core/map/power-map.ts";
import { nextId } from "./step/next-id.ts";

/** What several elements have in common: the one value, or that they differ. */
export type Agreement<T> = { readonly mixed: false; readonly value: T } | { readonly mixed: true };

/** Values are the same when they say the same. */
export function agreementOf<T>(values: readonly [T, ...T[]]): Agreement<T> {
  const [first, ...others] = values;
  const text = canonicalJson({ value: first });
  return others.every((other) => canonicalJson({ value: other }) === text)
    ? { mixed: false, value: first }
    : { mixed: true };
}

/** Evidence without the id that tells one step's from another's. */
export function withoutIds(evidence: readonly StepEvidence[]): readonly StepEvidence[] {
  return evidence.map((piece) => ({ ...piece, id: undefined }));
}

/** The same evidence for a step of its own: pieces keep the ids that stood at their place, new ones get new ids. */
export function evidenceFor(
  { id, evidence }: Step,
  wanted: readonly StepEvidence[],
  taken: ReadonlySet<string>,
): readonly StepEvidence[] {
  const used = new Set(taken);
  return wanted.map((piece, position) => {
    const own = evidence[position]?.id ?? nextId(`Evidence_${id}_1`, used);
    used.add(own);
    return { ...piece, id: own };
  });
}
