/** A piece of a text that was found, and whether it is what was looked for. */
export type Piece = { readonly normal: string } | { readonly matched: string };

/** The text in pieces where it holds every word that is looked for, in any order and case; else undefined. */
export function matchText(text: string, pattern: string): readonly Piece[] | undefined {
  const words = pattern.trim().toLowerCase().split(/\s+/);
  const lower = text.toLowerCase();
  if (words.some((word) => word === "" || !lower.includes(word))) return undefined;
  const hits = words.map((word) => ({ from: lower.indexOf(word), to: lower.indexOf(word) + word.length }));
  const pieces: Piece[] = [];
  let at = 0;
  for (const { from, to } of hits.toSorted((one, other) => one.from - other.from)) {
    if (from > at) pieces.push({ normal: text.slice(at, from) });
    if (to > at) pieces.push({ matched: text.slice(Math.max(at, from), to) });
    at = Math.max(at, to);
  }
  return at < text.length ? [...pieces, { normal: text.slice(at) }] : pieces;
}
