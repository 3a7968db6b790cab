import { SunmapError } from "../../core/errors.ts";
import type { LocalizedText } from "../../core/model/formats.generated.ts";
import { COMMON_PASSWORDS } from "./common-passwords.ts";

const SHORTEST = 12;
const LONGEST = 200;

/**
 * Refuses a password that is guessed before long: too short, the name or account of its person, one that many people use,
 * or one letter over and over (NIST SP 800-63B). Nothing is asked of its letters, which would only make it predictable.
 *
 * @throws PASSWORD_REFUSED with the reason
 */
export function requireGoodPassword(password: string, person: { readonly id: string; readonly name: string }): void {
  const reason = faultOf(password, person);
  if (reason !== undefined) throw new SunmapError("PASSWORD_REFUSED", { reason });
}

function faultOf(
  password: string,
  { id, name }: { readonly id: string; readonly name: string },
): LocalizedText | undefined {
  // Counted as Unicode counts them: a rare character is one, not two.
  const letters = Array.from(password);
  if (letters.length < SHORTEST) return { zh: `至少${SHORTEST}个字符`, en: `it needs at least ${SHORTEST} characters` };
  if (letters.length > LONGEST) return { zh: `最多${LONGEST}个字符`, en: `it may have at most ${LONGEST} characters` };
  const plain = password.toLowerCase();
  if ([id, name].some((word) => isMadeOf(plain, word.toLowerCase())))
    return { zh: "不得由账号或姓名构成", en: "it must not be made of the account or the name" };
  const isCommon = COMMON_PASSWORDS.some((common) => isMadeOf(plain, common));
  if (isCommon || new Set(letters).size < 5) return { zh: "过于常见", en: "too many people use it" };
  return undefined;
}

/** Whether a password is a word, perhaps repeated, with a few digits and signs around it. */
function isMadeOf(password: string, word: string): boolean {
  return word !== "" && password.includes(word) && /^[\d\W_]{0,4}$/.test(password.replaceAll(word, ""));
}
