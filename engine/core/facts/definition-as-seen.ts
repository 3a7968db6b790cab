import type { FactDefinition, ItemDefinition } from "../model/formats.generated.ts";
import { asSeen } from "../value/as-seen.ts";

/** A dictionary entry whose choices are written as texts are read, so that a choice and a text that look the same are equal. */
export function definitionAsSeen(definition: FactDefinition): FactDefinition {
  const { items, fields } = definition;
  const seen = withChoicesAsSeen(definition);
  if (items !== undefined) seen.items = withChoicesAsSeen(items);
  if (fields !== undefined) {
    seen.fields = Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [name, field && definitionAsSeen(field)]),
    );
  }
  return seen;
}

function withChoicesAsSeen<Definition extends FactDefinition | ItemDefinition>(definition: Definition): Definition {
  const { values } = definition;
  if (values === undefined) return { ...definition };
  return { ...definition, values: values.map(({ value, label }) => ({ value: asSeen(value), label })) };
}
