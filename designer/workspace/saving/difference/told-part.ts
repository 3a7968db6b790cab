import type { LocalizedText } from "../../../../engine/core/model/formats.generated.ts";
import type { Language } from "../../../../engine/core/value/value-form.ts";
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

export function both(tell: (language: Language) => string): LocalizedText {
  return { zh: tell("zh"), en: tell("en") };
}

/** What reads the same in both languages: a date, a number, a name. */
export function plain(text: string | number): LocalizedText {
  return both(() => String(text));
}

export function listed(texts: readonly LocalizedText[]): LocalizedText {
  return { zh: texts.map(({ zh }) => zh).join("、"), en: texts.map(({ en }) => en).join(", ") };
}

/** A text with something in brackets behind it, where there is something. */
export function noted(text: LocalizedText, note: LocalizedText | undefined): LocalizedText {
  if (note === undefined || note.zh === "") return text;
  return { zh: `${text.zh}（${note.zh}）`, en: `${text.en} (${note.en})` };
}

export function yesOrNo(value: boolean | undefined): LocalizedText {
  return value === true ? { zh: "是", en: "yes" } : { zh: "否", en: "no" };
}
