import type { Change, PolicyDiff } from "../model/formats.generated.ts";
import { isObject } from "../model/is-object.ts";
import { policyModel, type PolicyModel } from "./policy-model.ts";
import type { PolicyVersion } from "./policy-version.ts";
import { renameElements } from "./rename-elements.ts";

/**
 * What the later version means, from the earlier one and their diff. A diff of other versions is applied as far as it
 * goes: what it changes or removes and is not there, stays absent.
 */
export function applyDiff(before: PolicyVersion, { changes }: PolicyDiff): PolicyModel {
  const renamed = changes.flatMap((change) => (change.act === "renamed" ? renameOf(change) : []));
  const model = new Map(policyModel(renameElements(before, new Map(renamed))));
  for (const change of changes) apply(change, model);
  return model;
}

function apply(
  { act, thing, aspect = "", after }: Change,
  model: Map<string, Readonly<Record<string, unknown>>>,
): void {
  const present = model.get(thing);
  if (act === "added") model.set(thing, isObject(after?.value) ? after.value : {});
  else if (act === "removed") model.delete(thing);
  else if (act !== "renamed" && present !== undefined) {
    const { [aspect]: _former, ...others } = present;
    model.set(thing, after?.value === undefined ? others : { ...others, [aspect]: after.value });
  }
}

function renameOf({ before, after }: Change): [string, string][] {
  const [from, to] = [before?.value, after?.value];
  return typeof from === "string" && typeof to === "string" ? [[from, to]] : [];
}
