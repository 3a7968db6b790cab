import { isObject } from "../../model/is-object.ts";
import { inside, type CheckFinding } from "../check-finding.ts";
import { finding, hint } from "../finding-catalog.ts";
import { documentFix, removing, replacing, writtenAt } from "./documents-fix.ts";
import type { Fix, FixContext } from "./fix.ts";
import { stepsOf } from "./json-edit.ts";
import { meantName } from "./name-fixes.ts";

const CONDITION_KEYS = ["all", "any", "not", "condition", "fact", "operator", "value", "name", "priority"];

/** A key that a document does not have is taken out. */
export function unknownKeyFixes(found: CheckFinding, context: FixContext): Fix[] {
  const { document, pointer, message } = found;
  const holder = writtenAt(found, pointer, context);
  const place = { document, pointer };
  // The finding is at the object, and tells the key in its words.
  const key = Object.keys(isObject(holder) ? holder : {}).find(
    (one) => finding("KEY_UNKNOWN", place, { key: one, ...hint(undefined) }).message.zh === message.zh,
  );
  if (key === undefined) return [];
  return [documentFix(found, removing(key), { kind: "remove", pointer: inside(place, key).pointer })];
}

/** A key that a condition does not have becomes the one that was meant, or is taken out. */
export function conditionKeyFixes(found: CheckFinding, context: FixContext): Fix[] {
  const { pointer } = found;
  const key = stepsOf(pointer).at(-1) ?? "";
  const holder = writtenAt(found, pointer.slice(0, pointer.lastIndexOf("/")), context);
  if (!isObject(holder) || !Object.hasOwn(holder, key)) return [];
  const meant = meantName(key, CONDITION_KEYS);
  const isFree = meant !== undefined && !Object.hasOwn(holder, meant);
  return [
    ...(isFree ? [documentFix(found, replacing(key, meant), { kind: "rename", pointer, key: meant })] : []),
    documentFix(found, removing(key), { kind: "remove", pointer }),
  ];
}
