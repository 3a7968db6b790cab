import type { PolicyDocuments } from "../../modeler/policy-documents.ts";
import type { ConditionScope } from "./condition-scope.ts";

/** What the conditions of a power may speak of. */
export function scopeOf({ facts, parameters, conditions }: PolicyDocuments): ConditionScope {
  return { facts: facts.facts, parameters, conditions };
}
