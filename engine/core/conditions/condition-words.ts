import type { LocalizedText } from "../model/formats.generated.ts";
import { both } from "../model/localized-text.ts";
import { conditionSentence } from "./condition-sentence.ts";
import type { ConditionScope } from "./condition-scope.ts";

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
