import type { Basis, Law, LocalizedText } from "./formats.generated.ts";
import { citedWords } from "./cited-words.ts";
import { both } from "./localized-text.ts";

/** A basis with everything that is written in it: provisions, rows of the report, notes. */
export function basisWords(basis: readonly Basis[], laws: readonly Law[]): LocalizedText {
  const told = basis.map((one) => {
    const cited = citedWords([one], laws);
    return both((language) => [cited[language], one.mechanism, one.note?.[language]].filter(Boolean).join(" · "));
  });
  return { zh: told.map(({ zh }) => zh).join("；"), en: told.map(({ en }) => en).join("; ") };
}
