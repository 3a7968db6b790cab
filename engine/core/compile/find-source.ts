import { asWritten } from "../check/as-written.ts";
import { inside, type Place } from "../check/check-finding.ts";
import { finding, hint } from "../check/finding-catalog.ts";
import { nearestName } from "../check/nearest-name.ts";
import type { BuildContext } from "./build-context.ts";
import type { Source } from "./plan.ts";

/** Finds the fact or record field that a condition names. */
export function findSource(name: unknown, place: Place, context: BuildContext): Source | undefined {
  const { facts, fields } = context.scope;
  const at = inside(place, "fact");
  if (name === undefined) return undefined;
  const field = typeof name === "string" ? fields?.get(name) : undefined;
  const fact = typeof name === "string" ? facts.get(name) : undefined;
  if (field !== undefined && fact !== undefined) context.report(finding("FIELD_HIDES_FACT", at, { name: field.name }));
  if (field !== undefined || fact !== undefined) return field ?? fact;
  const known = [...(fields?.keys() ?? []), ...facts.keys()];
  const written = asWritten(name);
  const words = { name: written, ...hint(nearestName(written, known)) };
  context.report(finding(fields === undefined ? "FACT_UNKNOWN" : "FIELD_UNKNOWN", at, words));
  return undefined;
}
