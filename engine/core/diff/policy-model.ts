import { THING_KINDS } from "./kinds/index.ts";
import type { PolicyVersion } from "./policy-version.ts";
import type { ModelledThing } from "./thing-kind.ts";

/**
 * What a version means, thing by thing: what `diffPolicies` compares, and nothing else. The order of files and keys, the
 * order in which a map lists its elements, and the ids of its drawing say nothing; example cases judge nothing; of the
 * library there is what the version uses.
 */
export type PolicyModel = ReadonlyMap<string, ModelledThing>;

export function policyModel(version: PolicyVersion): PolicyModel {
  return new Map(THING_KINDS.flatMap(({ model }) => [...model(version)]));
}
