/**
 * A text as it is seen. Two texts that look the same are the same: full and half width, invisible characters and blanks at
 * the ends do not tell a maker from a checker, or two accounts apart.
 */
export function asSeen(text: string): string {
  return PLAIN.test(text) ? text : signsAsSeen(text).trim();
}

/** The same for a piece of a text, whose blanks at the ends are its own. */
export function signsAsSeen(piece: string): string {
  // Once more afterwards: a letter and its accent join when nothing invisible stands between them any more.
  return piece.normalize("NFKC").replace(INVISIBLE, "").normalize("NFKC");
}

/**
 * What identifies somebody or something, in capitals: neither a blank tells two apart, nor which of the dashes or middle dots
 * was typed, nor a small letter, as the `x` at the end of an identity number. Empty where the text names nobody.
 */
export function asIdentifier(text: string): string {
  return identifierSigns(asSeen(text).replace(/\s/gu, "")).toUpperCase();
}

/** One kind of dash, and one of the dot in names, for all that look like it. */
export function identifierSigns(piece: string): string {
  return ASCII.test(piece) ? piece : piece.replace(/\p{Dash}/gu, "-").replace(MIDDLE_DOT, "·");
}

/** Nearly every text is plain already; only others are worth normalising. */
const PLAIN = /^(?:[!-~](?:[ -~]*[!-~])?)?$/;

const ASCII = /^\p{ASCII}*$/u;

/** Of bullets, hyphenation and multiplication, and that between Japanese words; the dot in names is U+00B7. */
const MIDDLE_DOT = /[\u2022\u2027\u2219\u22c5\u30fb]/gu;

/** Format characters, variation selectors, fillers, and control characters that are no blanks. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]|(?!\s)\p{Cc}/gu;
