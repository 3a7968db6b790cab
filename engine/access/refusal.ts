import { SunmapError } from "../core/errors.ts";
import type { LocalizedText, Permission } from "../core/model/formats.generated.ts";
import type { Principal } from "./principal.ts";
import type { Subject } from "./subject.ts";

/** In what words roles and organs are told. */
export type RefusalWords = {
  readonly roles: (permission: Permission) => LocalizedText;
  readonly organ: (id: string) => LocalizedText;
};

/** Why a principal may not do something: a visitor is asked to sign in, everybody else is told which roles would do, and where. */
export function refusal(
  { kind }: Pick<Principal, "kind">,
  asked: Permission,
  words: RefusalWords,
  subject?: Subject,
): SunmapError {
  const { permission, title, roles, scope } = asked;
  const needed = {
    permission,
    title,
    roles,
    roleTitles: words.roles(asked),
    ...(subject !== undefined && { organs: subject.organs }),
  };
  if (kind === "visitor") return new SunmapError("SIGN_IN_REQUIRED", needed);
  return new SunmapError("PERMISSION_REFUSED", { ...needed, where: whereOf(scope, words, subject) });
}

function whereOf(scope: Permission["scope"], words: RefusalWords, subject: Subject | undefined): LocalizedText {
  if (subject !== undefined && subject.organs.length > 0) {
    const titles = subject.organs.map(words.organ);
    return {
      zh: `在${titles.map(({ zh }) => zh).join("、")}或其上级机关`,
      en: `in ${titles.map(({ en }) => en).join(", ")} or above`,
    };
  }
  return scope === "whole" || subject !== undefined
    ? { zh: "在最上级机关", en: "in the topmost organ" }
    : { zh: "在任一机关", en: "in any organ" };
}
