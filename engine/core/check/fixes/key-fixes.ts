import { isObject } from "../../model/is-object.ts";
import type { CheckFinding } from "../check-finding.ts";
import { documentFix, removing, replacing, writtenAt } from "./documents-fix.ts";
import type { Fix, FixContext } from "./fix.ts";
import { stepsOf } from "./json-edit.ts";
import { meantName } from "./name-fixes.ts";

const CONDITION_KEYS = ["all", "any", "not", "condition", "fact", "operator", "value", "name", "priority"];

/** A key that a document does not have is taken out. */
export function unknownKeyFixes(found: CheckFinding, context: FixContext): Fix[] {
  const { key, holder } = keyOf(found, context);
  return holder === undefined ? [] : [removal(found, key)];
}

/** A key that a condition does not have becomes the one that was meant, or is taken out. */
export function conditionKeyFixes(found: CheckFinding, context: FixContext): Fix[] {
  const { key, holder } = keyOf(found, context);
  if (holder === undefined) return [];
  const meant = meantName(key, CONDITION_KEYS);
  const isFree = meant !== undefined && !Object.hasOwn(holder, meant);
  const { pointer } = found;
  return [
    ...(isFree ? [documentFix(found, replacing(key, meant), { kind: "rename", pointer, key: meant })] : []),
    removal(found, key),
  ];
}

/** The key at which a finding stands, and the object that has it. */
function keyOf(
  found: CheckFinding,
  context: FixContext,
): { readonly key: string; readonly holder: object | undefined } {
  const { pointer } = found;
  const key = stepsOf(pointer).at(-1) ?? "";
  const holder = writtenAt(found, pointer.slice(0, pointer.lastIndexOf("/")), context);
  return { key, holder: isObject(holder) && Object.hasOwn(holder, key) ? holder : undefined };
}

function removal(found: CheckFinding, key: string): Fix {
  return documentFix(found, removing(key), { kind: "remove", pointer: found.pointer });
}
