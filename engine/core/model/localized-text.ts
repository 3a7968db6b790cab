import type { Language } from "../value/value-form.ts";
import type { LocalizedText } from "./formats.generated.ts";

/** A text told in each of the two languages. */
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
