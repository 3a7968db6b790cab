import type { PolicyDocuments } from "../../model/policy-documents.ts";
import { documentName } from "../../schema/read-policy.ts";
import { edited, type JsonEdit } from "./json-edit.ts";

const LISTS = ["parameters", "conditions", "rules"] as const;

/** The document of a policy that a finding names. */
export function documentAt(documents: PolicyDocuments, name: string): unknown {
  if (name === "power" || name === "facts") return documents[name];
  for (const list of LISTS) {
    const found = documents[list].find((document, index) => documentName(list, document, index) === name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The documents of a policy with one change in the one that a finding names. */
export function withEdit(documents: PolicyDocuments, name: string, edit: JsonEdit): PolicyDocuments {
  if (name === "power") return { ...documents, power: edited(documents.power, edit) };
  if (name === "facts") return { ...documents, facts: edited(documents.facts, edit) };
  return {
    ...documents,
    parameters: editedIn("parameters", documents.parameters, name, edit),
    conditions: editedIn("conditions", documents.conditions, name, edit),
    rules: editedIn("rules", documents.rules, name, edit),
  };
}

function editedIn<T>(list: (typeof LISTS)[number], items: readonly T[], name: string, edit: JsonEdit): readonly T[] {
  const index = items.findIndex((document, position) => documentName(list, document, position) === name);
  const document = items[index];
  return document === undefined ? items : items.with(index, edited(document, edit));
}
