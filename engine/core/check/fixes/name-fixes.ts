import { DECORATORS } from "../../operators/decorators.ts";
import { OPERATORS } from "../../operators/index.ts";
import type { CheckFinding } from "../check-finding.ts";
import { nearestNames } from "../nearest-name.ts";
import { documentFix, replacing, writtenAt } from "./documents-fix.ts";
import type { Fix, FixContext } from "./fix.ts";
import { knownNames } from "./known-names.ts";

/** A misspelt name becomes the known one that it meant, where only one is near. */
export function nameFixes(found: CheckFinding, context: FixContext): Fix[] {
  const pointer = found.code === "PARAMETER_UNKNOWN" ? `${found.pointer}/parameter` : found.pointer;
  const written = writtenAt(found, pointer, context);
  if (typeof written !== "string") return [];
  const meant =
    found.code === "OPERATOR_UNKNOWN" ? meantOperator(written) : meantName(written, knownNames(found, context));
  return meant === undefined
    ? []
    : [documentFix(found, replacing(written, meant), { kind: "set", pointer, value: meant })];
}

/** The one name that a misspelt one can have meant. */
export function meantName(written: string, known: Iterable<string>): string | undefined {
  const [meant, ...others] = nearestNames(written, known);
  return others.length === 0 ? meant : undefined;
}

/** An operator with its decorators, each of which may be the misspelt one: `not:greatrThan`. */
function meantOperator(written: string): string | undefined {
  const parts = written.split(":");
  const meant = parts.map((part, index) => {
    const known = index === parts.length - 1 ? OPERATORS : DECORATORS;
    return known.has(part) ? part : meantName(part, known.keys());
  });
  return meant.includes(undefined) ? undefined : meant.join(":");
}
