import { describeCondition } from "../evaluate/describe-condition.ts";
import { labelOf, testSentence } from "../evaluate/test-sentence.ts";
import type { Language } from "../value/value-form.ts";
import { readNode } from "./condition-node.ts";
import { factOf, factsInScope, insideRecords, type ConditionScope } from "./condition-scope.ts";
import { explanationOf } from "./explanation-of.ts";

/** A condition in a sentence of the page, and of each record condition in it the sentence of what it asks. */
export type ConditionSentence = { readonly whole: string; readonly records: readonly RecordSentence[] };
type RecordSentence = { readonly list: string; readonly sentence: string };

/** Tells a written condition as people read it on a day; undefined while nothing of it can be told. */
export function conditionSentence(
  written: unknown,
  scope: ConditionScope,
  { day, language }: { readonly day: string; readonly language: Language },
): ConditionSentence | undefined {
  const explanation = explanationOf(written, scope, day);
  if (explanation === undefined) return undefined;
  const words = { ...scope, facts: factsInScope(scope) };
  // The sentence has no case, so another fact beside a test has no value to be told: only its name.
  const whole = withoutUnknown(describeCondition(explanation, words, language), language);
  return { whole, records: recordSentences(written, scope, { day, language }) };
}

/** One test in words, for a name by which it is found. */
export function testWords(written: unknown, scope: ConditionScope, day: string, language: Language): string {
  const explanation = explanationOf(written, scope, day);
  if (explanation?.kind !== "test") return "";
  return withoutUnknown(testSentence(explanation, { ...scope, facts: factsInScope(scope) }, language), language);
}

/** A sentence without a case: what no value is known of is told by its name alone. */
export function withoutUnknown(sentence: string, language: Language): string {
  return sentence.replaceAll(NO_VALUE[language], "");
}

const NO_VALUE = { zh: "（未知）", en: " (unknown)" } as const;

function recordSentences(
  written: unknown,
  scope: ConditionScope,
  when: { readonly day: string; readonly language: Language },
): RecordSentence[] {
  const node = readNode(written);
  if (node.kind === "not") return recordSentences(node.child, scope, when);
  if ("members" in node) return node.members.flatMap((member) => recordSentences(member, scope, when));
  if (node.kind !== "test") return [];
  const list = factOf(scope, node.fact);
  if (list?.fields === undefined) return [];
  const inner = conditionSentence(node.written["value"], insideRecords(scope, list), when);
  if (inner === undefined) return [];
  const label = labelOf(node.fact, { facts: factsInScope(scope) }, when.language);
  return [{ list: label, sentence: inner.whole }, ...inner.records];
}
