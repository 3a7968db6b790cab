import { isRealDate } from "../calendar/plain-date.ts";
import type { FactDefinition, FactType, LocalizedText, Parameter } from "../model/formats.generated.ts";
import { asSeen } from "../value/as-seen.ts";

/** The type that a part of a formula is proved to have before any case is judged. */
export type FormulaType =
  | { readonly kind: Exclude<FactType, "string" | "enum" | "list"> }
  /** A text written in the formula itself is known word for word; one that identifies is read as identifiers are. */
  | { readonly kind: "string"; readonly literal?: string; readonly identifier?: true }
  | { readonly kind: "enum"; readonly values: readonly string[] }
  | { readonly kind: "list"; readonly of: "records"; readonly fields: Fields }
  | { readonly kind: "list"; readonly of: "scalars"; readonly item: FormulaType };

export type Fields = NonNullable<FactDefinition["fields"]>;

type Definition = Pick<FactDefinition, "values" | "fields" | "items" | "identifier"> & Pick<FactDefinition, "type">;

/** The type of a fact, of a field of a record or of a parameter. */
export function typeOf(definition: Definition | Pick<Parameter, "type">): FormulaType {
  const { type } = definition;
  if (type === "enum") {
    return { kind: "enum", values: "values" in definition ? (definition.values ?? []).map(({ value }) => value) : [] };
  }
  if (type === "string" && "identifier" in definition && definition.identifier) return { kind: type, identifier: true };
  if (type !== "list") return { kind: type };
  if ("items" in definition && definition.items !== undefined) {
    return { kind: "list", of: "scalars", item: typeOf(definition.items) };
  }
  return { kind: "list", of: "records", fields: ("fields" in definition ? definition.fields : undefined) ?? {} };
}

/** The type of a constant that is written in a formula, undefined if it cannot stand in one. */
export function typeOfConstant(written: unknown): FormulaType | undefined {
  switch (typeof written) {
    case "boolean":
      return { kind: "boolean" };
    case "number":
      if (!Number.isFinite(written)) return undefined;
      return { kind: Number.isSafeInteger(written) ? "integer" : "decimal" };
    case "string":
      return { kind: "string", literal: asSeen(written) };
    default:
      return undefined;
  }
}

/** Whether a type is a number without a unit of money. */
export function isNumber({ kind }: FormulaType): boolean {
  return kind === "integer" || kind === "decimal";
}

/** Whether a type is a text. */
export function isText({ kind }: FormulaType): boolean {
  return kind === "string" || kind === "enum";
}

/** Whether a type is a day; a date that is written in the formula is one too. */
export function isDate(type: FormulaType): boolean {
  return type.kind === "date" || (type.kind === "string" && type.literal !== undefined && isRealDate(type.literal));
}

/** The type that covers both, if they can stand for one another: a whole number is a decimal too. */
export function join(first: FormulaType, second: FormulaType): FormulaType | undefined {
  if (isNumber(first) && isNumber(second)) {
    return { kind: first.kind === "integer" && second.kind === "integer" ? "integer" : "decimal" };
  }
  if (isDate(first) && isDate(second)) return { kind: "date" };
  if (isText(first) && isText(second)) return { kind: "string" };
  return first.kind === second.kind && first.kind !== "list" ? first : undefined;
}

const WORDS: Readonly<Record<Exclude<FactType, "list">, LocalizedText>> = {
  boolean: { zh: "是非", en: "a yes or no" },
  integer: { zh: "整数", en: "a whole number" },
  decimal: { zh: "小数", en: "a decimal number" },
  money: { zh: "金额", en: "money" },
  date: { zh: "日期", en: "a date" },
  dateTime: { zh: "时间", en: "a time" },
  enum: { zh: "选项", en: "one of a set of values" },
  string: { zh: "文本", en: "a text" },
};

/** A type in the user's words. */
export function describe(type: FormulaType): LocalizedText {
  if (type.kind !== "list") return WORDS[type.kind];
  return type.of === "records" ? { zh: "记录列表", en: "a list of records" } : { zh: "值列表", en: "a list of values" };
}
