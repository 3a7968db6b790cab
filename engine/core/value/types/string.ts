import { asIdentifier, asSeen } from "../as-seen.ts";
import { fault, wrongType, type Reading } from "../reading.ts";
import { scalarText } from "../scalar-text.ts";
import type { ValueForm } from "../value-form.ts";

const MOST_CHARACTERS = 10_000;
const MOST_SHOWN = 200;

/** A text of at most 10,000 characters, as it is seen; where it is an identifier, without any blank. */
export const string: ValueForm = {
  type: "string",
  createReader:
    ({ identifier }) =>
    (sent) => {
      if (typeof sent !== "string") return wrongType(sent, "文本", "a text");
      if (sent.length > MOST_CHARACTERS && !isShortEnough(sent)) {
        return fault("TOO_LONG", "文本不得超过10000个字符", "a text may have at most 10,000 characters");
      }
      return identifier === true ? readIdentifier(sent) : { ok: true, value: asSeen(sent) };
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
function readIdentifier(sent: string): Reading<string> {
  const value = asIdentifier(sent);
  return value === ""
    ? fault("EMPTY", "编号、姓名或账号不能为空", "an identifier cannot be empty")
    : { ok: true, value };
}

/** Rare characters take two places in a JavaScript string but are one to the reader. */
function isShortEnough(text: string): boolean {
  return text.length <= 2 * MOST_CHARACTERS && Array.from(text).length <= MOST_CHARACTERS;
}
