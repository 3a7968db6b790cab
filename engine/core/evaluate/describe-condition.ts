import type { Explanation, GroupExplanation } from "../model/formats.generated.ts";
import type { Language } from "../value/value-form.ts";
import { testSentence, type ConditionWords } from "./test-sentence.ts";

/** A whole condition as a sentence: 当 A 大于 2% 且（B 为 是 或 C 为 否）; when A is more than 2% and (B is yes or C is no). */
export function describeCondition(condition: Explanation, words: ConditionWords, language: Language): string {
  const sentence = sentenceOf(condition, words, language, true);
  return language === "zh" ? `当 ${sentence}` : `when ${sentence}`;
}

/** What a group asks of the conditions under it: 以下全部成立, any of these, …; of a shared condition, its title. */
export function describeGroup({ kind, name }: GroupExplanation, words: ConditionWords, language: Language): string {
  if (kind !== "condition") return GROUP_WORDS[kind][language];
  const title = words.conditions?.find((shared) => shared.name === name)?.title[language] ?? name ?? "";
  return language === "zh" ? `共享条件“${title}”` : `the shared condition “${title}”`;
}

const GROUP_WORDS = {
  all: { zh: "以下全部成立", en: "all of these" },
  any: { zh: "以下至少一项成立", en: "any of these" },
  not: { zh: "以下不成立", en: "not this" },
} as const;

const CONJUNCTIONS = { all: { zh: " 且 ", en: " and " }, any: { zh: " 或 ", en: " or " } } as const;

function sentenceOf(condition: Explanation, words: ConditionWords, language: Language, outermost: boolean): string {
  if (condition.kind === "test") return testSentence(condition, words, language);
  const { kind, of } = condition;
  if (kind === "not" || kind === "condition") {
    const inner = of.map((child) => sentenceOf(child, words, language, true)).join("");
    const lead = kind === "condition" ? describeGroup(condition, words, language) : language === "zh" ? "并非" : "not";
    return `${lead}${inBrackets(inner, language)}`;
  }
  const [only, ...others] = of;
  if (only !== undefined && others.length === 0) return sentenceOf(only, words, language, outermost);
  const joined = of.map((child) => sentenceOf(child, words, language, false)).join(CONJUNCTIONS[kind][language]);
  return outermost ? joined : inBrackets(joined, language).trim();
}

function inBrackets(text: string, language: Language): string {
  return language === "zh" ? `（${text}）` : ` (${text})`;
}
