import type { LocalizedText } from "../../../../engine/core/model/formats.generated.ts";
import { conditionSentence } from "../../../rules/condition/condition-sentence.ts";
import { scopeOf } from "../../../rules/condition/scope-of.ts";
import { WORDS } from "../../../rules/editor/words.ts";
import type { SharedWords, Side } from "./side.ts";
import { both } from "./told-part.ts";

/** A condition in the sentence that the rule editor shows, with what it asks of records behind it. */
export function conditionWords(written: unknown, { documents }: Side, { day }: SharedWords): LocalizedText {
  return both((language) => {
    const sentence = conditionSentence(written, scopeOf(documents), { day, language });
    if (sentence === undefined) return WORDS.noCondition[language];
    const ofRecords = sentence.records.map((inner) => `${WORDS.recordsOf(inner.list)[language]}${inner.sentence}`);
    return [sentence.whole, ...ofRecords].join("\n");
  });
}
