import type { Gravity, LocalizedText } from "../model/formats.generated.ts";
import { plain } from "../model/localized-text.ts";
import type { PolicyVersion, Sides } from "./policy-version.ts";

/** One thing that a kind of thing says of itself. */
export type Aspect<Source> = {
  readonly name: string;
  readonly label: LocalizedText;
  /** Where in the thing's own place it stands, as a JSON pointer; empty on a map. */
  readonly pointer: string;
  /** What is compared: JSON, or undefined where there is none. */
  readonly value: (source: Source) => unknown;
  /** In words, on a day where dated values stand in them. */
  readonly words: (source: Source, version: PolicyVersion, day: string) => LocalizedText | undefined;
  /** What a change of it means; asked only where it changed. */
  readonly judge: (before: Source, after: Source, sides: Sides) => Gravity;
  /** A change of it is called a move. */
  readonly isPlace?: true;
};

/** A text in both languages, each an aspect of its own: whoever reads one of them sees a change of the other too. */
export function textAspects<Source>(
  name: string,
  label: LocalizedText,
  read: (source: Source) => LocalizedText | undefined,
  { pointer = `/${name}`, gravity = "wording" }: { readonly pointer?: string; readonly gravity?: Gravity } = {},
): Aspect<Source>[] {
  return (["zh", "en"] as const).map((language) => ({
    name: `${name}.${language}`,
    label: {
      zh: language === "zh" ? label.zh : `${label.zh}（英文）`,
      en: language === "zh" ? `${label.en} (Chinese)` : label.en,
    },
    pointer: `${pointer}/${language}`,
    value: (source) => read(source)?.[language],
    words: (source) => {
      const text = read(source)?.[language];
      return text === undefined ? undefined : plain(text);
    },
    // The English text is a translation: what holds is said in Chinese.
    judge: () => (language === "zh" ? gravity : "wording"),
  }));
}
