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
 * What identifies somebody or something: neither a blank tells two apart, nor which of the dashes or middle dots was typed,
 * nor the case of a letter in an official number. Empty where the text names nobody.
 */
export function asIdentifier(text: string): string {
  const written = asSeen(text).replace(/\s/gu, "");
  const identifier = ASCII.test(written) ? written : written.replace(/\p{Dash}/gu, "-").replace(MIDDLE_DOT, "·");
  return identifier.length === 18 && OFFICIAL_NUMBER.test(identifier) ? identifier.toUpperCase() : identifier;
}

/**
 * The number of an identity card (GB 11643) or a social credit code (GB 32100): 18 signs, of which the third to the eighth are
 * the digits of a place. Their letters are capitals, which people often do not type.
 */
const OFFICIAL_NUMBER = /^[\da-z]{2}\d{6}[\da-z]{10}$/i;

/** Nearly every text is plain already; only others are worth normalising. */
const PLAIN = /^(?:[!-~](?:[ -~]*[!-~])?)?$/;

const ASCII = /^\p{ASCII}*$/u;

/** Of bullets, hyphenation and multiplication, and that between Japanese words; the dot in names is U+00B7. */
const MIDDLE_DOT = /[\u2022\u2027\u2219\u22c5\u30fb]/gu;

/** Format characters, variation selectors, fillers, and control characters that are no blanks. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]|(?!\s)\p{Cc}/gu;
