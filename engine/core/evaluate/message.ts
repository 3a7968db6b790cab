import type { Source } from "../compile/plan.ts";
import type { FactDefinition, LocalizedText, Parameter } from "../model/formats.generated.ts";
import type { ParameterValues } from "../decide/read-operand.ts";
import type { Slots } from "../decide/outcome.ts";
import { showValue } from "../value/show-value.ts";

type Part =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "fact"; readonly source: Source }
  | { readonly kind: "parameter"; readonly name: string; readonly definition: FactDefinition };

/** A rule's message, cut at its `{placeholders}`. */
export type MessageTemplate = {
  readonly zh: readonly Part[];
  readonly en: readonly Part[];
  /** The message itself when it has no placeholder. */
  readonly fixed: LocalizedText | undefined;
};

type Names = { readonly facts: ReadonlyMap<string, Source>; readonly parameters: ReadonlyMap<string, Parameter> };

/** Every `{placeholder}` of a text. */
export function placeholdersOf(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? "");
}

/** Prepares a message; a placeholder that names nothing stays as it is written. */
export function compileMessage(message: LocalizedText, names: Names): MessageTemplate {
  const [zh, en] = [partsOf(message.zh, names), partsOf(message.en, names)];
  const fixed = [...zh, ...en].every(({ kind }) => kind === "text");
  return { zh, en, fixed: fixed ? message : undefined };
}

/** What stands in a message for a fact whose value is not to be shown; undefined for one that is shown. */
type InsteadOf = (source: Source) => string | undefined;

/** The message with the actual values in it, in both languages. */
export function renderMessage(
  template: MessageTemplate,
  values: Slots,
  parameters: ParameterValues,
  insteadOf: InsteadOf = SHOW_ALL,
): LocalizedText {
  if (template.fixed !== undefined) return template.fixed;
  const given = { values, parameters, insteadOf };
  return { zh: render(template.zh, "zh", given), en: render(template.en, "en", given) };
}

const SHOW_ALL: InsteadOf = () => undefined;

const PLACEHOLDER = /\{([^{}]+)\}/g;

function partsOf(text: string, { facts, parameters }: Names): Part[] {
  return text.split(PLACEHOLDER).map((piece, index): Part => {
    if (index % 2 === 0) return { kind: "text", text: piece };
    const source = facts.get(piece);
    if (source !== undefined) return { kind: "fact", source };
    const parameter = parameters.get(piece);
    if (parameter !== undefined) return { kind: "parameter", name: piece, definition: asDefinition(parameter) };
    return { kind: "text", text: `{${piece}}` };
  });
}

type Given = { readonly values: Slots; readonly parameters: ParameterValues; readonly insteadOf: InsteadOf };

function render(parts: readonly Part[], language: "zh" | "en", given: Given): string {
  return parts.map((part) => renderPart(part, language, given)).join("");
}

function renderPart(part: Part, language: "zh" | "en", { values, parameters, insteadOf }: Given): string {
  if (part.kind === "text") return part.text;
  const definition = part.kind === "fact" ? part.source.definition : part.definition;
  const value = part.kind === "fact" ? values[part.source.slot] : parameters.get(part.name);
  if (value === undefined || value === null) return language === "zh" ? "（未知）" : "(unknown)";
  const instead = part.kind === "fact" ? insteadOf(part.source) : undefined;
  return instead ?? showValue(value, definition, language);
}

/** A parameter seen as a dictionary entry, so that it is read and shown like a fact of its type. */
export function asDefinition({ type, unit, title }: Parameter): FactDefinition {
  return { type, label: title, source: "input", ...(unit === undefined ? {} : { unit }) };
}
