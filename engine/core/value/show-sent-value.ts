import { createReader } from "./create-reader.ts";
import { showValue } from "./show-value.ts";
import type { Language, ValueDefinition } from "./value-form.ts";

/**
 * A value in the form of the API, as it stands in a sentence: 2%, 300万元, 5 working days. It may be one value of a list,
 * or a list beside a single value. null is shown as unknown; what the definition cannot read is shown as it was sent.
 */
export function showSentValue(sent: unknown, definition: ValueDefinition | undefined, language: Language): string {
  if (sent === null || sent === undefined) return language === "zh" ? "（未知）" : "(unknown)";
  if (definition === undefined) return asSent(sent);
  if (definition.type === "list" && !Array.isArray(sent)) return showSentValue(sent, definition.items, language);
  if (definition.type !== "list" && Array.isArray(sent)) {
    return sent.map((item: unknown) => showSentValue(item, definition, language)).join(language === "zh" ? "、" : ", ");
  }
  // A value compared with may lie outside the bounds of the fact itself.
  const { minimum: _minimum, maximum: _maximum, ...unbounded } = definition;
  const reading = createReader(unbounded)(sent);
  return reading.ok ? showValue(reading.value, definition, language) : asSent(sent);
}

function asSent(sent: unknown): string {
  return typeof sent === "string" ? sent : JSON.stringify(sent);
}
