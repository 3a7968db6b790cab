/** A text of which it matters whose it is, without its blanks. */
export type OwnedText = { readonly owner: unknown; readonly text: string };

/** What two texts have in common, of all that is in either: the similarity is `common` divided by `all`. */
export type Similarity = { readonly common: number; readonly all: number };

export const NO_SIMILARITY: Similarity = { common: 0, all: 1 };

/** How many texts can be compared at once, and of how many different characters. */
export const MOST_TEXTS = 200;
const MOST_ALPHABET = 2 ** 15;

const PIECE_LENGTH = 3;
const TEXT_NUMBERS = 256;

/**
 * The highest similarity (Jaccard index) of texts of different owners by the three-character pieces they are made of.
 * Undefined when they are written with more different characters than can be told apart.
 */
export function highestSimilarity(texts: readonly OwnedText[]): Similarity | undefined {
  const pieces = sortedPieces(texts.map(({ text }) => text));
  if (pieces === undefined) return undefined;
  const { sizes, common } = countPieces(pieces, texts.length);
  let highest = NO_SIMILARITY;
  for (const [first, one] of texts.entries()) {
    for (let second = first + 1; second < texts.length; second += 1) {
      if (one.owner === texts[second]?.owner) continue;
      const shared = common[first * texts.length + second] ?? 0;
      const similarity = { common: shared, all: (sizes[first] ?? 0) + (sizes[second] ?? 0) - shared };
      if (isHigher(similarity, highest)) highest = similarity;
    }
  }
  return highest;
}

/** Whether one similarity is higher than another. */
export function isHigher(first: Similarity, second: Similarity): boolean {
  return first.common * second.all > second.common * first.all;
}

/** Another layout must not hide a copy, nor must characters that nobody sees. */
export function withoutBlanks(text: string): string {
  return text.replace(/[\s\p{Control}\p{Default_Ignorable_Code_Point}]+/gu, "");
}

/**
 * All pieces of all texts in order, each as one number with the number of its text in the last place: equal pieces stand
 * side by side, and 53 bits hold three characters of 15 bits and a text of 8. A text of less than three characters is one piece.
 */
function sortedPieces(texts: readonly string[]): Float64Array | undefined {
  const alphabet = new Map<string, number>();
  // Number 0 is kept for the place after the end of a short text.
  for (const text of texts)
    for (const unit of text.split("")) if (!alphabet.has(unit)) alphabet.set(unit, alphabet.size + 1);
  const base = alphabet.size + 1;
  if (base > MOST_ALPHABET) return undefined;
  const pieces = new Float64Array(texts.reduce((total, text) => total + piecesIn(text), 0));
  let position = 0;
  for (const [number, text] of texts.entries()) {
    const units = Int32Array.from(text.split(""), (unit) => alphabet.get(unit) ?? 0);
    for (let start = 0; start < piecesIn(text); start += 1) {
      const piece = ((units[start] ?? 0) * base + (units[start + 1] ?? 0)) * base + (units[start + 2] ?? 0);
      pieces[position] = piece * TEXT_NUMBERS + number;
      position += 1;
    }
  }
  return pieces.toSorted();
}

function piecesIn(text: string): number {
  return text === "" ? 0 : Math.max(text.length - PIECE_LENGTH + 1, 1);
}

/** How many different pieces each text has, and how many each two have in common. */
function countPieces(sorted: Float64Array, texts: number): { readonly sizes: Int32Array; readonly common: Int32Array } {
  const sizes = new Int32Array(texts);
  const common = new Int32Array(texts * texts);
  const holders = new Int32Array(texts);
  let held = 0;
  let current = -1;
  for (const numbered of sorted) {
    const text = numbered % TEXT_NUMBERS;
    const piece = numbered - text;
    if (piece !== current) held = 0;
    else if (holders[held - 1] === text) continue;
    current = piece;
    for (let index = 0; index < held; index += 1) {
      const pair = (holders[index] ?? 0) * texts + text;
      common[pair] = (common[pair] ?? 0) + 1;
    }
    sizes[text] = (sizes[text] ?? 0) + 1;
    holders[held] = text;
    held += 1;
  }
  return { sizes, common };
}
