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

/** What identifies somebody or something: no blank tells two apart. Empty where the text names nobody. */
export function asIdentifier(text: string): string {
  return asSeen(text).replace(/\s/gu, "");
}

/** Nearly every text is plain already; only others are worth normalising. */
const PLAIN = /^(?:[!-~](?:[ -~]*[!-~])?)?$/;

/** Format characters, variation selectors, fillers, and control characters that are no blanks. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]|(?!\s)\p{Cc}/gu;
