import { formOf } from "./types/index.ts";
import type { Reader, ValueDefinition } from "./value-form.ts";

/**
 * Makes the reader of a fact, once for any number of cases. It takes what a system sent, parsed JSON, and gives a value of
 * the dictionary's type or says what is wrong with it. Nothing is converted that could have meant something else: `"5"` is
 * no number, 0.001 yuan no amount, 30 February no date. JSON `null` is for the caller, to whom it means not sent.
 */
export function createReader(definition: ValueDefinition): Reader {
  return formOf(definition.type).createReader(definition, formOf);
}
