import type {
  FactDefinition,
  LeafExplanation,
  LocalizedText,
  NamedCondition,
  Parameter,
} from "../model/formats.generated.ts";
import { OPERATORS } from "../operators/index.ts";
import type { Operator } from "../operators/operator.ts";
import { showSentValue } from "../value/show-sent-value.ts";
import type { Language } from "../value/value-form.ts";

/** Where the words of a condition are found: the labels of facts, the titles of parameters and shared conditions. */
export type ConditionWords = {
  readonly facts: Readonly<Record<string, FactDefinition | undefined>>;
  readonly parameters?: readonly Pick<Parameter, "name" | "title">[];
  readonly conditions?: readonly Pick<NamedCondition, "name" | "title">[];
};

/** One test as a sentence: 投标保证金比例 大于 投标保证金上限（2%）; Bid bond ratio is more than the cap (2%). */
export function testSentence(test: LeafExplanation, words: ConditionWords, language: Language): string {
  const decorators = test.operator.split(":");
  const operator = OPERATORS.get(decorators.pop() ?? "");
  const subject = labelOf(test.fact, words, language);
  const comparison = [
    ...decorators.map((name) => DECORATOR_WORDS.get(name)?.[language]),
    operatorWord(operator, test, words, language),
  ];
  const other = operandOf(test, operator, words, language);
  const swapped = decorators.filter((name) => name === "swap").length % 2 === 1;
  const parts = swapped ? [other, ...comparison, subject] : [subject, ...comparison, other];
  return parts.filter((part) => part !== undefined && part !== "").join(" ");
}

/** The actual value of a test, as it stands in a sentence. */
export function showActual({ fact, actual }: LeafExplanation, { facts }: ConditionWords, language: Language): string {
  return showSentValue(actual, ownEntry(facts, fact), language);
}

/** The label of a fact, or its name where the dictionary does not have it. */
export function labelOf(fact: string, { facts }: ConditionWords, language: Language): string {
  return ownEntry(facts, fact)?.label[language] ?? fact;
}

const DECORATOR_WORDS: ReadonlyMap<string, LocalizedText> = new Map([
  ["not", { zh: "并非", en: "not:" }],
  ["swap", { zh: "", en: "" }],
  ["someFact", { zh: "有一项", en: "has an item that" }],
  ["everyFact", { zh: "每一项都", en: "has only items that" }],
  ["someValue", { zh: "对其中某一值", en: "for one of the values" }],
  ["everyValue", { zh: "对其中每一值都", en: "for each of the values" }],
]);

function operatorWord(
  operator: Operator | undefined,
  { fact, operator: written }: LeafExplanation,
  { facts }: ConditionWords,
  language: Language,
): string {
  const type = ownEntry(facts, fact)?.type;
  // A yes-or-no or a choice "is" something; only amounts are equal.
  const word = type === "boolean" || type === "enum" ? STATE_WORDS.get(operator?.name ?? "") : undefined;
  return (word ?? operator?.label)?.[language] ?? written;
}

const STATE_WORDS: ReadonlyMap<string, LocalizedText> = new Map([
  ["equal", { zh: "为", en: "is" }],
  ["notEqual", { zh: "不为", en: "is not" }],
]);

function operandOf(
  test: LeafExplanation,
  operator: Operator | undefined,
  words: ConditionWords,
  language: Language,
): string {
  if (operator?.operand === "flag") return "";
  if (operator?.operand === "records") return recordsOf(test.records ?? [], language);
  const value = showSentValue(test.expected, ownEntry(words.facts, test.fact), language);
  const name = nameOf(test, words, language);
  if (name === undefined) return value;
  return language === "zh"
    ? `${name}（${value.replaceAll(/[（）]/g, "")}）`
    : `${name} (${value.replaceAll(/[()]/g, "")})`;
}

function nameOf(
  { parameter, otherFact }: LeafExplanation,
  words: ConditionWords,
  language: Language,
): string | undefined {
  if (otherFact !== undefined) return labelOf(otherFact, words, language);
  if (parameter === undefined) return undefined;
  return words.parameters?.find(({ name }) => name === parameter)?.title[language] ?? parameter;
}

/** People count records from one. */
function recordsOf(positions: readonly number[], language: Language): string {
  const numbers = positions.map((position) => position + 1);
  if (language === "zh") return numbers.length === 0 ? "所列条件" : `所列条件（满足的：第${numbers.join("、")}条）`;
  return numbers.length === 0 ? "the conditions hold" : `the conditions hold (they do in: ${numbers.join(", ")})`;
}

function ownEntry(facts: ConditionWords["facts"], name: string): FactDefinition | undefined {
  return Object.hasOwn(facts, name) ? facts[name] : undefined;
}
