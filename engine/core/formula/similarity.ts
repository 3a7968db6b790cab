const PIECE_LENGTH = 3;

/** The different three-character pieces of a text, sorted, each as one number. */
export type TextSample = Float64Array;

/** What two texts have in common, of all that is in either: the similarity is `common` divided by `all`. */
export type Similarity = { readonly common: number; readonly all: number };

/** Takes a text apart. Blanks are left out, so that another layout does not hide a copy. A shorter text is one piece. */
export function sampleOf(text: string): TextSample {
  const dense = text.replace(/\s+/gu, "");
  if (dense.length === 0) return new Float64Array();
  const pieces = new Set<number>();
  for (let start = 0; start <= Math.max(dense.length - PIECE_LENGTH, 0); start += 1) pieces.add(pieceAt(dense, start));
  return Float64Array.from(pieces).sort();
}

/** The share of pieces that two texts have in common (Jaccard index). Two empty texts have nothing in common. */
export function similarityOf(first: TextSample, second: TextSample): Similarity {
  let [one, other, common] = [0, 0, 0];
  while (one < first.length && other < second.length) {
    const [piece, otherPiece] = [first[one] ?? 0, second[other] ?? 0];
    if (piece === otherPiece) common += 1;
    if (piece <= otherPiece) one += 1;
    if (otherPiece <= piece) other += 1;
  }
  return { common, all: Math.max(first.length + second.length - common, 1) };
}

/** Whether two texts of these sizes could be more similar than that at best. */
export function canExceed(first: TextSample, second: TextSample, { common, all }: Similarity): boolean {
  const [less, more] = [Math.min(first.length, second.length), Math.max(first.length, second.length)];
  return less * all > common * more;
}

/** Whether one similarity is higher than another. */
export function isHigher(first: Similarity, second: Similarity): boolean {
  return first.common * second.all > second.common * first.all;
}

/** Three 16-bit characters side by side in one number, which holds 53 bits. */
function pieceAt(text: string, start: number): number {
  let piece = 0;
  for (let index = start; index < start + PIECE_LENGTH; index += 1) {
    piece = piece * 0x10000 + (index < text.length ? text.charCodeAt(index) : 0);
  }
  return piece;
}
