import type { FactDefinition } from "../../../engine/core/model/formats.generated.ts";
import { isObject } from "../../../engine/core/model/is-object.ts";
import { OPERATORS } from "../../../engine/core/operators/index.ts";
import type { OperandType } from "../../../engine/core/operators/resolved-operator.ts";
import type { ScalarType } from "../../../engine/core/operators/value-type.ts";
import type { Language } from "../../../engine/core/value/value-form.ts";
import type { JsonObject } from "../../../engine/core/conditions/condition-node.ts";
import { fittingOperators, operandTypeOf } from "../condition/fitting-operators.ts";
import { textOfValue } from "../condition/value-text.ts";
import { isEqualJson } from "../../../engine/core/value/equal-json.ts";
import { readOperandText } from "./cell-operand.ts";

/** What stands in a cell for a test: an operator and a value. */
export type CellTest = { readonly operator: string; readonly value: unknown };

const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ["notEqual", "≠"],
  ["lessThanInclusive", "≤"],
  ["greaterThanInclusive", "≥"],
  ["lessThan", "<"],
  ["greaterThan", ">"],
]);
const TYPED_SYMBOLS: ReadonlyMap<string, string> = new Map([
  ["<=", "lessThanInclusive"],
  [">=", "greaterThanInclusive"],
  ["!=", "notEqual"],
  ["<>", "notEqual"],
  ["=", "equal"],
]);

/**
 * A test as the text of a spreadsheet cell: `≤ 5`, `2%`, `> {bid-deposit-cap}`, `属于 公开; 邀请`. Equality needs no sign, so
 * that no cell looks like a formula. Reading it gives the same test again, whatever the test is.
 */
export function cellText(test: JsonObject, definition: FactDefinition, language: Language): string {
  const operator = typeof test["operator"] === "string" ? test["operator"] : "";
  const { value } = test;
  const written = valueText(value, operandTypeOf(operator, definition), language);
  const word = SYMBOLS.get(operator) ?? OPERATORS.get(operator)?.label[language] ?? operator;
  const candidates = [
    ...(operator === "equal" ? [written] : []),
    `${word} ${written}`.trim(),
    `${operator} ${JSON.stringify(value)}`,
  ];
  const isFaithful = (text: string): boolean => isEqualJson(readCell(text, definition), { operator, value });
  return candidates.find(isFaithful) ?? JSON.stringify({ operator, value });
}

/** The test that a cell means; undefined when it means none. */
export function readCell(text: string, definition: FactDefinition): CellTest | undefined {
  const typed = text.trim();
  const asJson = readJsonCell(typed);
  if (asJson !== undefined) return asJson;
  for (const [word, operator] of operatorWords(definition)) {
    if (!typed.toLowerCase().startsWith(word.toLowerCase())) continue;
    const rest = typed.slice(word.length);
    const isWord = /^\p{L}/u.test(word);
    if (isWord && /^[\p{L}\p{N}]/u.test(rest) && /[a-z]$/i.test(word)) continue;
    const value = readOperandText(rest.trim(), operandTypeOf(operator, definition));
    if (value !== undefined) return { operator, value };
  }
  const operand = operandTypeOf("equal", definition);
  const value = operand === undefined ? undefined : readOperandText(typed, operand);
  return value === undefined ? undefined : { operator: "equal", value };
}

function readJsonCell(text: string): CellTest | undefined {
  if (!text.startsWith('{"operator"')) return undefined;
  try {
    const read: unknown = JSON.parse(text);
    if (!isObject(read) || typeof read["operator"] !== "string") return undefined;
    return { operator: read["operator"], value: read["value"] };
  } catch {
    return undefined;
  }
}

/** Every way to write an operator that fits. */
function operatorWords(definition: FactDefinition): (readonly [string, string])[] {
  const fitting = fittingOperators(definition);
  const names = new Set(fitting.map(({ name }) => name));
  const words = fitting.flatMap(({ name, label }) => [name, label.zh, label.en].map((word) => [word, name] as const));
  const signs = [...SYMBOLS].map(([name, sign]) => [sign, name] as const);
  return [...words, ...signs, ...TYPED_SYMBOLS].filter(([, name]) => names.has(name));
}

function valueText(value: unknown, operand: OperandType | undefined, language: Language): string {
  if (operand?.kind === "flag") return "";
  if (isObject(value)) return nameText(value);
  if (operand === undefined || !("of" in operand))
    return typeof value === "string" ? quoted(value) : JSON.stringify(value);
  if (!Array.isArray(value)) return scalarText(value, operand.of, language);
  const items = value.map((item: unknown) =>
    isObject(item) ? nameText(item) : scalarText(item, operand.of, language),
  );
  return items.join(operand.kind === "range" ? " ~ " : "; ");
}

function nameText(value: JsonObject): string {
  const { parameter, fact } = value;
  if (typeof parameter === "string") return `{${parameter}}`;
  return typeof fact === "string" ? `[${fact}]` : JSON.stringify(value);
}

function scalarText(value: unknown, of: ScalarType, language: Language): string {
  if (typeof value === "boolean") return BOOLEAN_WORDS[language][value ? 0 : 1];
  if (of.type === "enum") {
    const label = of.values?.find((one) => one.value === value)?.label[language];
    return label ?? String(value);
  }
  const text = textOfValue(value, of);
  if (of.unit === "ratio") return `${text}%`;
  return typeof value === "string" ? quoted(text) : text;
}

const BOOLEAN_WORDS = { zh: ["是", "否"], en: ["yes", "no"] } as const;

/** A text that could be read as something else stands in quotation marks. */
function quoted(text: string): string {
  return /^[\p{L}\p{N}](?:[\p{L}\p{N} .,:+/_-]*[\p{L}\p{N}])?$/u.test(text) ? text : JSON.stringify(text);
}
