import type { DatedValue, Parameter } from "../model/formats.generated.ts";
import { showSentValue } from "./show-sent-value.ts";
import type { Language } from "./value-form.ts";

/** A value of a parameter as people read it: with its unit, a share in percent, money with separators. */
export function showParameter({ type, unit, title }: Parameter, { value }: DatedValue, language: Language): string {
  const definition = { type, label: title, source: "input" as const, ...(unit !== undefined && { unit }) };
  return showSentValue(value, definition, language);
}
