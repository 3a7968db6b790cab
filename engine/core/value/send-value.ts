import { formOf } from "./types/index.ts";
import type { SentValue, ValueDefinition } from "./value-form.ts";
import type { Value } from "./value.ts";

/** A value in the JSON form in which a system would send it: money in the unit of the dictionary. Reading it back gives the value. */
export function sendValue(value: Value, definition: ValueDefinition): SentValue {
  return formOf(definition.type).send(value, definition, formOf);
}
