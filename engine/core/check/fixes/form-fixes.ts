import { isObject } from "../../model/is-object.ts";
import type { CheckFinding } from "../check-finding.ts";
import { LEAST_EFFECT } from "../checks/effects.ts";
import { documentFix, replacing, writtenAt } from "./documents-fix.ts";
import type { Fix, FixContext } from "./fix.ts";

/** The two ends of a range are exchanged: those of a test, or the bounds of a fact. */
export function rangeFixes(found: CheckFinding, context: FixContext): Fix[] {
  const title = { zh: "交换区间的两端", en: "exchange the two ends of the range" };
  const pointer = found.document === "facts" ? found.pointer.slice(0, found.pointer.lastIndexOf("/")) : found.pointer;
  const written = writtenAt(found, pointer, context);
  if (Array.isArray(written)) return [documentFix(found, title, { kind: "set", pointer, value: written.toReversed() })];
  if (!isObject(written)) return [];
  const value = { ...written, minimum: written["maximum"], maximum: written["minimum"] };
  return [documentFix(found, title, { kind: "set", pointer, value })];
}

/** The values of a parameter are put in the order of their days; two of one day cannot be ordered. */
export function valueOrderFixes(found: CheckFinding, context: FixContext): Fix[] {
  const pointer = "/values";
  const written = writtenAt(found, pointer, context);
  if (!Array.isArray(written)) return [];
  const days = written.map((value: unknown) => (isObject(value) ? String(value["from"]) : ""));
  if (new Set(days).size < days.length) return [];
  const inOrder = days.toSorted().map((day): unknown => written[days.indexOf(day)]);
  const title = { zh: "按日期先后排列", en: "put the values in the order of their dates" };
  return [documentFix(found, title, { kind: "set", pointer, value: inOrder })];
}

/** A test that stands alone is put into a group, which means the same. */
export function rootFixes(found: CheckFinding, context: FixContext): Fix[] {
  const { pointer } = found;
  const written = writtenAt(found, pointer, context);
  if (!isObject(written) || !Object.hasOwn(written, "fact")) return [];
  const value = { all: [written] };
  return [
    documentFix(found, { zh: "放进 all 条件组", en: "put it into an all group" }, { kind: "set", pointer, value }),
  ];
}

/** The effect of a rule becomes the least that its grade demands. */
export function effectFixes(found: CheckFinding, context: FixContext): Fix[] {
  const { pointer } = found;
  const grade = writtenAt(found, "/event/params/grade", context);
  const written = writtenAt(found, pointer, context);
  if ((grade !== "A" && grade !== "B" && grade !== "C") || typeof written !== "string") return [];
  const value = LEAST_EFFECT[grade];
  return [documentFix(found, replacing(written, value), { kind: "set", pointer, value })];
}
