import type { FactDefinition, LocalizedText, Parameter } from "../model/formats.generated.ts";
import { isObject } from "../model/is-object.ts";
import type { Language } from "../value/value-form.ts";
import { showSentValue } from "../value/show-sent-value.ts";
import type { FormulaOperator } from "./formula-operator.ts";
import { FORMULA_OPERATORS } from "./operators/index.ts";

/** Where the words of a formula are found: the labels of facts and the titles of parameters. */
export type FormulaWords = {
  readonly facts: Facts;
  readonly parameters: readonly Pick<Parameter, "name" | "title">[];
};

type Facts = Readonly<Record<string, FactDefinition | undefined>>;

/** A formula as people read it: 合同价 减 概算 …; what is no formula yet is told as …. */
export function formulaSentence(formula: unknown, words: FormulaWords, language: Language): string {
  return tell(formula, { words, language, fields: undefined }).text;
}

/** `fields` are those of the record at hand, inside a list operator. */
type Teller = { readonly words: FormulaWords; readonly language: Language; readonly fields: Facts | undefined };

type Told = { readonly text: string; readonly form: Form };

/** What a part of the sentence is, which decides where it needs brackets to be understood. */
type Form = "name" | "phrase" | "comparison" | "arithmetic" | "logic" | "choice";

const UNTOLD: Told = { text: "…", form: "name" };

function tell(written: unknown, teller: Teller): Told {
  if (!isObject(written)) return constant(written, undefined, teller);
  const [entry, ...others] = Object.entries(written);
  const operator = entry === undefined || others.length > 0 ? undefined : FORMULA_OPERATORS.get(entry[0]);
  if (entry === undefined || operator === undefined) return UNTOLD;
  const args: readonly unknown[] = Array.isArray(entry[1]) ? entry[1] : [entry[1]];
  const name = nameWords(operator.name, args[0], teller);
  const parts = name === undefined ? tellArguments(operator, args, teller) : [named(name)];
  return { text: filled(operator, parts, teller.language), form: formOf(operator) };
}

/** What a name means where an operator takes one. */
function nameWords(operator: string, name: unknown, { words, fields, language }: Teller): string | undefined {
  if (typeof name !== "string") return undefined;
  switch (operator) {
    case "var":
      return definitionOf(fields ?? words.facts, name)?.label[language] ?? name;
    case "outer":
      return definitionOf(words.facts, name)?.label[language] ?? name;
    case "parameter":
      return words.parameters.find((parameter) => parameter.name === name)?.title[language] ?? name;
    default:
      return undefined;
  }
}

function tellArguments(operator: FormulaOperator, args: readonly unknown[], teller: Teller): Told[] {
  const last = slotsOf(operator) - 1;
  // Further pairs of a choice are a choice in the place of its last value.
  const isLonger = operator.name === "if" && args.length > last + 1;
  const shown = isLonger ? [...args.slice(0, last), { [operator.name]: args.slice(last) }] : args;
  const fields = definitionBehind(shown[0], teller)?.fields;
  const inner = operator.kind === "records" ? { ...teller, fields: fields ?? {} } : teller;
  return shown.map((argument, index) => {
    if (isObject(argument)) return tell(argument, index === 0 ? teller : inner);
    const field = typeof argument === "string" ? definitionOf(fields ?? {}, argument) : undefined;
    if (field !== undefined) return named(field.label[teller.language]);
    const besides = shown.map((other) => definitionBehind(other, teller)).find((other) => other !== undefined);
    return constant(argument, besides, teller);
  });
}

/** The highest argument that a phrase speaks of by its number, and one more. */
function slotsOf({ phrase }: FormulaOperator): number {
  return Math.max(0, ...[...phrase.zh.matchAll(/\{(\d)/g)].map(([, index]) => Number(index) + 1));
}

/** The definition of the fact or field that an expression reads, or of the list that it narrows down. */
function definitionBehind(written: unknown, teller: Teller): FactDefinition | undefined {
  if (!isObject(written)) return undefined;
  const [name, argument] = Object.entries(written)[0] ?? [];
  const first: unknown = Array.isArray(argument) ? argument[0] : argument;
  if (name === "filter") return definitionBehind(first, teller);
  if (typeof first !== "string" || (name !== "var" && name !== "outer")) return undefined;
  return definitionOf(name === "var" ? (teller.fields ?? teller.words.facts) : teller.words.facts, first);
}

/** A constant beside a fact is told as a value of that fact: a choice by its label. */
function constant(written: unknown, beside: FactDefinition | undefined, { language }: Teller): Told {
  if (typeof written === "boolean") return named(YES_NO[`${written}`][language]);
  const definition = beside?.type === "enum" ? beside : undefined;
  return written === undefined ? UNTOLD : named(showSentValue(written, definition, language));
}

const YES_NO: Readonly<Record<"true" | "false", LocalizedText>> = {
  true: { zh: "是", en: "yes" },
  false: { zh: "否", en: "no" },
};

function named(text: string): Told {
  return { text, form: "name" };
}

const FORMS: ReadonlyMap<string, Form> = new Map([
  ...["var", "outer", "parameter", "filter"].map((name) => [name, "name"] as const),
  ...["+", "-", "*", "/"].map((name) => [name, "arithmetic"] as const),
  ...["and", "or"].map((name) => [name, "logic"] as const),
  ["if", "choice"],
]);

function formOf({ name, phrase }: FormulaOperator): Form {
  return FORMS.get(name) ?? (phrase.zh === "{*}" ? "comparison" : "phrase");
}

function needsBrackets(inner: Form, outer: Form): boolean {
  if (inner === "name") return false;
  if (inner === "phrase") return outer === "arithmetic" || outer === "phrase";
  return !(inner === "comparison" && outer === "logic");
}

function filled(operator: FormulaOperator, parts: readonly Told[], language: Language): string {
  const { label, phrase } = operator;
  const bracketed = ({ text, form }: Told = UNTOLD): string => {
    if (!needsBrackets(form, formOf(operator))) return text;
    return language === "zh" ? `（${text}）` : `(${text})`;
  };
  const all = (joint: string): string => parts.map((part) => bracketed(part)).join(joint);
  return phrase[language]
    .replace(/\[([^\]]*\{(\d)\}[^\]]*)\]/g, (_part, text: string, index: string) =>
      parts[Number(index)] === undefined ? "" : text,
    )
    .replaceAll(/\{(\d|\*|,)(~?)\}/g, (_slot, which: string, plain: string) => {
      if (which === "*") return all(` ${label[language]} `);
      if (which === ",") return all(language === "zh" ? "、" : ", ");
      const part = parts[Number(which)];
      return plain === "" ? bracketed(part) : (part ?? UNTOLD).text;
    });
}

function definitionOf(facts: Facts, name: string): FactDefinition | undefined {
  return Object.hasOwn(facts, name) ? facts[name] : undefined;
}
