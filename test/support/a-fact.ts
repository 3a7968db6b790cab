import type { FactDefinition, ItemDefinition } from "../../engine/core/model/formats.generated.ts";

/** A text that says nothing, where a document needs one. */
export const TEXT = { zh: "文字", en: "text" };

/** A dictionary entry; an integer input unless the test says otherwise. */
export function aFact(parts: Partial<FactDefinition> = {}): FactDefinition {
  return { type: "integer", label: TEXT, source: "input", ...parts };
}

/** An enum of some values, each its own label. */
export function anEnum(...values: string[]): FactDefinition {
  return aFact({ type: "enum", values: values.map((value) => ({ value, label: { zh: value, en: value } })) });
}

/** A list of single values. */
export function aListOf(type: ItemDefinition["type"], parts: Partial<ItemDefinition> = {}): FactDefinition {
  return aFact({ type: "list", items: { type, ...parts } });
}

/** A list of records with these fields. */
export function records(fields: Readonly<Record<string, FactDefinition["type"] | FactDefinition>>): FactDefinition {
  const entries = Object.entries(fields).map(([name, field]) => [
    name,
    typeof field === "string" ? aFact({ type: field }) : field,
  ]);
  return aFact({ type: "list", fields: Object.fromEntries(entries) });
}
