import type { LocalizedText } from "../../../../engine/core/model/formats.generated.ts";
import { both, plain } from "../../../../engine/core/model/localized-text.ts";
import { WORDS } from "../../../elements/words.ts";

/** A part of a document as people read it. */
export type ToldPart = {
  /** The same part has the same key in every state of the document. */
  readonly key: string;
  readonly what: LocalizedText;
  /** What is compared; `words` may be the same where this is not. */
  readonly value: unknown;
  readonly words: LocalizedText;
  /** The key of the part without which this one has nothing to say: a step of the map. */
  readonly within?: string;
};

/** A part; what is not written is no part. */
export function told(key: string, what: LocalizedText, value: unknown, words: LocalizedText | undefined): ToldPart[] {
  return value === undefined || words === undefined ? [] : [{ key, what, value, words }];
}

/** A text in two languages, each a part of its own: whoever reads one of them sees a change of the other too. */
export function toldText(key: string, what: LocalizedText, text: LocalizedText | undefined): ToldPart[] {
  if (text === undefined) return [];
  return (["zh", "en"] as const).map((language) => ({
    key: `${key}/${language}`,
    what: both((reader) => WORDS.inLanguage[language](what[reader])[reader]),
    value: text[language],
    words: plain(text[language]),
  }));
}
