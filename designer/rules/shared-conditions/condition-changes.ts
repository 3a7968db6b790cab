import type { NamedCondition } from "../../../engine/core/model/formats.generated.ts";
import { isObject } from "../../../engine/core/model/is-object.ts";
import { PLACEHOLDER_TEXTS } from "../../../engine/core/model/placeholder-texts.ts";
import type { PackDocuments } from "../../modeler/pack-documents.ts";

/** A shared condition that asks nothing yet; what it lacks is told by the checks. */
export function blankCondition(name: string): NamedCondition {
  return { name, title: PLACEHOLDER_TEXTS.condition, conditions: { all: [] } };
}

export function withNewCondition(documents: PackDocuments, condition: NamedCondition): PackDocuments {
  return { ...documents, conditions: [...documents.conditions, condition] };
}

/** Puts another condition in the place of the one of this name; a new name goes to all that refer to it. */
export function withChangedCondition(documents: PackDocuments, name: string, condition: NamedCondition): PackDocuments {
  const before = documents.conditions.find((one) => one.name === name);
  if (before === undefined || before === condition) return documents;
  const conditions = documents.conditions.map((one) => (one === before ? condition : one));
  if (condition.name === name) return { ...documents, conditions };
  const renamed = <T extends { readonly conditions: NamedCondition["conditions"] }>(document: T): T => {
    const referring = withReference(document.conditions, name, condition.name);
    return referring === document.conditions ? document : { ...document, conditions: referring };
  };
  return { ...documents, conditions: conditions.map(renamed), rules: documents.rules.map(renamed) };
}

export function withoutCondition(documents: PackDocuments, name: string): PackDocuments {
  return { ...documents, conditions: documents.conditions.filter((one) => one.name !== name) };
}

/** A written condition with another name wherever it refers to one; the same object where it does not. */
function withReference<T>(written: T, name: string, to: string): T;
function withReference(written: unknown, name: string, to: string): unknown {
  if (Array.isArray(written)) {
    const items: unknown[] = written.map((item: unknown) => withReference(item, name, to));
    return items.every((item, index) => item === written[index]) ? written : items;
  }
  if (!isObject(written)) return written;
  const entries = Object.entries(written).map(([key, value]): [string, unknown] => [
    key,
    key === "condition" && value === name ? to : withReference(value, name, to),
  ]);
  return entries.every(([key, value]) => value === written[key]) ? written : Object.fromEntries(entries);
}
