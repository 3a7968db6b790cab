import { placeholdersOf } from "../../evaluate/message.ts";
import { formulaFinding } from "../../formula/formula-finding.ts";
import { FORMULA_OPERATORS } from "../../formula/operators/index.ts";
import { isObject } from "../../model/is-object.ts";
import type { CheckFinding } from "../check-finding.ts";
import { finding, hint } from "../finding-catalog.ts";
import { documentFix, replacing, writtenAt } from "./documents-fix.ts";
import type { Fix, FixContext } from "./fix.ts";
import { stepsOf } from "./json-edit.ts";
import { meantName } from "./name-fixes.ts";

/** A misspelt placeholder in a message becomes the fact or parameter that was meant, wherever it stands in the message. */
export function placeholderFixes(found: CheckFinding, context: FixContext): Fix[] {
  const { document, pointer, message } = found;
  const text = writtenAt(found, pointer, context);
  if (typeof text !== "string") return [];
  const { facts, parameters } = context.documents;
  const known = [...Object.keys(facts.facts), ...parameters.map(({ name }) => name)];
  const place = { document, pointer };
  const written = placeholdersOf(text).find(
    (name) => finding("PLACEHOLDER_UNKNOWN", place, { name, ...hint(undefined) }).message.zh === message.zh,
  );
  const meant = written === undefined ? undefined : meantName(written, known);
  if (written === undefined || meant === undefined) return [];
  const value = text.replaceAll(`{${written}}`, `{${meant}}`);
  return [documentFix(found, replacing(written, meant), { kind: "set", pointer, value })];
}

/** A misspelt operator, fact or parameter of a formula becomes the one that was meant. */
export function formulaFixes(found: CheckFinding, context: FixContext): Fix[] {
  const { pointer } = found;
  const { facts, parameters } = context.documents;
  const key = stepsOf(pointer).at(-1) ?? "";
  const written = writtenAt(found, pointer, context);
  const holder = writtenAt(found, pointer.slice(0, pointer.lastIndexOf("/")), context);
  if (tells(found, "OPERATOR_UNKNOWN", key) && isObject(holder)) {
    const meant = meantName(key, FORMULA_OPERATORS.keys());
    return meant === undefined
      ? []
      : [documentFix(found, replacing(key, meant), { kind: "rename", pointer, key: meant })];
  }
  if (typeof written !== "string") return [];
  const known = tells(found, "FACT_UNKNOWN", written)
    ? Object.keys(facts.facts)
    : tells(found, "PARAMETER_UNKNOWN", written)
      ? parameters.map(({ name }) => name)
      : [];
  const meant = meantName(written, known);
  return meant === undefined
    ? []
    : [documentFix(found, replacing(written, meant), { kind: "set", pointer, value: meant })];
}

function tells(
  found: CheckFinding,
  code: "OPERATOR_UNKNOWN" | "FACT_UNKNOWN" | "PARAMETER_UNKNOWN",
  name: string,
): boolean {
  return found.message.zh.endsWith(formulaFinding(code, "", { name }).message.zh);
}
