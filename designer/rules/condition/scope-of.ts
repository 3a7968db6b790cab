import type { PackDocuments } from "../../modeler/pack-documents.ts";
import type { ConditionScope } from "../../../engine/core/conditions/condition-scope.ts";

/** What the conditions of a power may speak of. */
export function scopeOf({ facts, parameters, conditions }: PackDocuments): ConditionScope {
  return { facts: facts.facts, parameters, conditions };
}
