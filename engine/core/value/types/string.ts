import { fault, wrongType, type Reading } from "../reading.ts";
import { scalarText } from "../scalar-text.ts";
import type { ValueForm } from "../value-form.ts";

const MOST_CHARACTERS = 10_000;
const MOST_SHOWN = 200;

/**
 * A text of at most 10,000 characters. Two texts that look the same are the same: full and half width, invisible
 * characters and blanks at the ends do not tell a maker from a checker, or two accounts apart. In an identifier no blank does.
 */
export const string: ValueForm = {
  type: "string",
  createReader:
    ({ identifier }) =>
    (sent) => {
      if (typeof sent !== "string") return wrongType(sent, "文本", "a text");
      if (sent.length > MOST_CHARACTERS && !isShortEnough(sent)) {
        return fault("TOO_LONG", "文本不得超过10000个字符", "a text may have at most 10,000 characters");
      }
      const value = asSeen(sent);
      return identifier === true ? readIdentifier(value) : { ok: true, value };
    },
  show: (value) => {
    const text = scalarText(value);
    if (text.length <= MOST_SHOWN) return text;
    return `${Array.from(text.slice(0, MOST_SHOWN * 2))
      .slice(0, MOST_SHOWN)
      .join("")}…`;
  },
  send: scalarText,
};

/** An empty identifier names nobody: two of them are not the same one, and not two either. */
function readIdentifier(text: string): Reading<string> {
  const value = text.replace(/\s/gu, "");
  return value === ""
    ? fault("EMPTY", "编号、姓名或账号不能为空", "an identifier cannot be empty")
    : { ok: true, value };
}

/** Nearly every text is plain already; only others are worth normalising. */
const PLAIN = /^(?:[!-~](?:[ -~]*[!-~])?)?$/;

function asSeen(text: string): string {
  if (PLAIN.test(text)) return text;
  // Once more afterwards: a letter and its accent join when nothing invisible stands between them any more.
  return text.normalize("NFKC").replace(INVISIBLE, "").normalize("NFKC").trim();
}

/** Format characters, variation selectors, fillers, and control characters that are no blanks. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]|(?!\s)\p{Cc}/gu;

/** Rare characters take two places in a JavaScript string but are one to the reader. */
function isShortEnough(text: string): boolean {
  return text.length <= 2 * MOST_CHARACTERS && Array.from(text).length <= MOST_CHARACTERS;
}
