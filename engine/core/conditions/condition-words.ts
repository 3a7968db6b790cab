import type { LocalizedText } from "../model/formats.generated.ts";
import { describeCondition } from "../evaluate/describe-condition.ts";
import { both } from "../model/localized-text.ts";
import { conditionSentence, withoutUnknown } from "./condition-sentence.ts";
import { factsInScope, type ConditionScope } from "./condition-scope.ts";
import { explainFlowCondition } from "./flow-condition.ts";

export const CONDITION_WORDS = {
  none: { zh: "还没有可读的条件", en: "There is no readable condition yet" },
  recordsOf: (list: string): LocalizedText => ({ zh: `“${list}”中的所列条件：`, en: `The conditions on “${list}”: ` }),
} as const;

/** A condition in both languages as people read it on a day, with what it asks of records on lines behind it. */
export function conditionWords(written: unknown, scope: ConditionScope, day: string): LocalizedText {
  return both((language) => {
    const sentence = conditionSentence(written, scope, { day, language });
    if (sentence === undefined) return CONDITION_WORDS.none[language];
    const ofRecords = sentence.records.map(
      (inner) => `${CONDITION_WORDS.recordsOf(inner.list)[language]}${inner.sentence}`,
    );
    return [sentence.whole, ...ofRecords].join("\n");
  });
}

/** When a flow of the map is taken; what is no condition of ours is told as it is written. */
export function flowConditionWords(written: string, scope: ConditionScope): LocalizedText {
  const explanation = explainFlowCondition(written, {});
  if (explanation === undefined) return { zh: written, en: written };
  return both((language) =>
    withoutUnknown(describeCondition(explanation, { ...scope, facts: factsInScope(scope) }, language), language),
  );
}
