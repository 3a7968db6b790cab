import type { LocalizedText, Slug } from "../model/formats.generated.ts";

/** Leaves room for a number within the length that a name may have. */
const MOST_CHARACTERS = 110;

/**
 * A readable name for an example case that no other one has: the words of its English title, `a-bond-of-10-01-percent`;
 * where there are none, of its Chinese title as `romanise` writes it.
 */
export function caseName(
  title: LocalizedText,
  taken: ReadonlySet<string>,
  romanise: (chinese: string) => string = () => "",
): Slug {
  const name = slugOf(title.en) || slugOf(romanise(title.zh)) || "case";
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name}-${number}`)) number += 1;
  return `${name}-${number}`;
}

function slugOf(text: string): string {
  const plain = text
    .normalize("NFKD")
    .replaceAll("%", " percent ")
    .replaceAll("&", " and ")
    .replaceAll(/['’\p{M}]/gu, "");
  const words = plain.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  let slug = "";
  for (const word of words) {
    const longer = slug === "" ? word.slice(0, MOST_CHARACTERS) : `${slug}-${word}`;
    if (longer.length > MOST_CHARACTERS) break;
    slug = longer;
  }
  return slug;
}
