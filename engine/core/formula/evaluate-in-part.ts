import { isObject } from "../model/is-object.ts";
import type { Evaluate } from "./compile-formula.ts";
import { UNKNOWN } from "./formula-result.ts";

/**
 * Evaluates conditions that `and`, `or` and `!` join by those of them that are known: one no settles an `and`, one yes an
 * `or`, whatever the others are. `partOf` makes a part ready. Undefined for any other formula: it needs all that it reads.
 */
export function evaluatesInPart(formula: unknown, partOf: (part: unknown) => Evaluate): Evaluate | undefined {
  if (!isObject(formula)) return undefined;
  const { and, or, "!": not } = formula;
  if (Array.isArray(and)) return settledBy(false, and.map(partOf));
  if (Array.isArray(or)) return settledBy(true, or.map(partOf));
  return not === undefined ? undefined : opposite(partOf(Array.isArray(not) ? not[0] : not));
}

function settledBy(settling: boolean, parts: readonly Evaluate[]): Evaluate {
  return (read, context) => {
    let isSure = true;
    for (const part of parts) {
      const result = part(read, context);
      if (result.kind !== "known") isSure = false;
      else if (result.value === settling) return result;
    }
    return isSure ? { kind: "known", value: !settling } : UNKNOWN;
  };
}

function opposite(part: Evaluate): Evaluate {
  return (read, context) => {
    const result = part(read, context);
    return result.kind === "known" ? { kind: "known", value: result.value !== true } : UNKNOWN;
  };
}
