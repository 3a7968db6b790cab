import { formOf } from "./types/index.ts";
import type { Language, ValueDefinition } from "./value-form.ts";
import type { Value } from "./value.ts";

/** A value as it stands in a sentence, with its unit or label: 2%, 300万元, 5 working days, 18 September 2026. */
export function showValue(value: Value, definition: ValueDefinition, language: Language): string {
  return formOf(definition.type).show(value, definition, language, formOf);
}
