/**
 * A text as it is seen. Two texts that look the same are the same: full and half width, invisible characters and blanks at
 * the ends do not tell a maker from a checker, or two accounts apart.
 */
export function asSeen(text: string): string {
  if (PLAIN.test(text)) return text;
  // Once more afterwards: a letter and its accent join when nothing invisible stands between them any more.
  return text.normalize("NFKC").replace(INVISIBLE, "").normalize("NFKC").trim();
}

/**
 * What identifies somebody or something, in capitals: neither a blank nor a small letter tells two apart, as the last
 * figure `x` of an identity number does not. Empty where the text names nobody.
 */
export function asIdentifier(text: string): string {
  return asSeen(text).replace(/\s/gu, "").toUpperCase();
}

/** Nearly every text is plain already; only others are worth normalising. */
const PLAIN = /^(?:[!-~](?:[ -~]*[!-~])?)?$/;

/** Format characters, variation selectors, fillers, and control characters that are no blanks. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]|(?!\s)\p{Cc}/gu;
