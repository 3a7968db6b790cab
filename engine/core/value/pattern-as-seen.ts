import { identifierSigns, signsAsSeen } from "./as-seen.ts";

/**
 * A regular expression as the texts that it is to match are read: a sign in full width stands for the one in half width, and
 * so for itself where that has a meaning in patterns. `（集团）` is then found in the text that is held as `(集团)`.
 *
 * @throws Error for a sign that is read as several and so cannot stand in a class of single ones.
 */
export function patternAsSeen(pattern: string): string {
  return ASCII.test(pattern) ? pattern : rewritten(pattern.normalize("NFC"), pieceAsSeen);
}

/**
 * A regular expression as identifiers are read, which have neither blanks nor small letters and one kind of dash and of middle dot:
 * a blank that it demands is passed over, and a letter, dash or dot stands for all of its kind.
 */
export function patternOfIdentifiers(pattern: string): string {
  const inCapitals = rewritten(pattern, (piece, place) => {
    if (place === "quote") return identifierSigns(piece.replace(/\s/gu, ""));
    if (place === "outside" && BLANK.test(piece)) return NOTHING;
    return ASCII.test(piece) ? piece : identifierSigns(piece.replace("\\", "")).replace("-", String.raw`\-`);
  });
  return `(?i)${inCapitals}`;
}

type Place = "outside" | "classBegins" | "class" | "quote";

const ASCII = /^\p{ASCII}*$/u;
const BLANK = /^(?:\\?\s|\\s)$/u;

/** What matches without taking a sign, so that a quantifier behind it has still something to stand behind. */
const NOTHING = "(?:)";

/** An escape with what it escapes, a named class, the beginning of a negated class, or one sign. */
const PIECES = /\\[^]|\[:\^?[a-z]+:\]|\[\^|[^]/gu;

function rewritten(pattern: string, rewrite: (piece: string, place: Place) => string): string {
  let place: Place = "outside";
  let written = "";
  for (const [piece] of pattern.matchAll(PIECES)) {
    written += rewrite(piece, place);
    place = placeAfter(piece, place);
  }
  return written;
}

function placeAfter(piece: string, place: Place): Place {
  switch (place) {
    case "quote":
      return piece === "\\E" ? "outside" : "quote";
    case "classBegins":
      return "class";
    case "class":
      return piece === "]" ? "outside" : "class";
    case "outside":
      if (piece === "\\Q") return "quote";
      return piece.startsWith("[") && !piece.endsWith("]") ? "classBegins" : "outside";
    default:
      return place satisfies never;
  }
}

function pieceAsSeen(piece: string, place: Place): string {
  if (ASCII.test(piece)) return piece;
  if (place === "quote") return signsAsSeen(piece);
  const seen = signsAsSeen(piece.replace("\\", ""));
  const escaped = seen.replace(SPECIAL, "\\$&");
  if (Array.from(seen).length < 2) return escaped;
  if (place !== "outside") throw new Error(`\`${piece}\` is read as \`${seen}\``);
  return `(?:${escaped})`;
}

const SPECIAL = /[!-/:-@[-`{-~]/g;
