import { basisWords } from "../model/basis-words.ts";
import type { Basis, Gravity, LocalizedText } from "../model/formats.generated.ts";
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

/** One of a few choices, each with its words, of which nobody can say which is stricter. */
export function choiceAspect<Source, Choice extends string>(
  name: string,
  label: LocalizedText,
  read: (source: Source) => Choice | undefined,
  labels: Readonly<Record<Choice, LocalizedText>>,
): Aspect<Source> {
  return {
    name,
    label,
    pointer: `/${name}`,
    value: read,
    words: (source) => {
      const choice = read(source);
      return choice === undefined ? undefined : labels[choice];
    },
    judge: () => "changed",
  };
}

/** The law on which something rests: another one is another meaning. */
export function basisAspect<Source>(read: (source: Source) => readonly Basis[], label = BASIS): Aspect<Source> {
  return {
    name: "basis",
    label,
    pointer: "/basis",
    value: read,
    words: (source, { library }) => basisWords(read(source), library.laws),
    judge: () => "changed",
  };
}

const BASIS: LocalizedText = { zh: "依据", en: "legal basis" };
