import { RE2JS } from "re2js";

import { patternAsSeen } from "../value/pattern-as-seen.ts";
import type { Operator } from "./operator.ts";

/** A text matches a regular expression in RE2 syntax, which runs in linear time whatever the text and pattern. */
export const matches: Operator = {
  name: "matches",
  label: { zh: "符合格式", en: "matches the pattern" },
  subjects: ["string"],
  operand: "pattern",
  bind: (expected) => {
    const pattern = typeof expected === "string" ? RE2JS.compile(patternAsSeen(expected)) : undefined;
    return (actual) => typeof actual === "string" && pattern?.matcher(actual).find() === true;
  },
};

/** Why a pattern cannot be used, or undefined if it can. */
export function patternFault(pattern: string): string | undefined {
  try {
    RE2JS.compile(patternAsSeen(pattern));
    return undefined;
  } catch (fault) {
    return fault instanceof Error ? fault.message : "unreadable";
  }
}
