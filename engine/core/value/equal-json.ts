import { isObject } from "../model/is-object.ts";

/** Whether two JSON values say the same; the order of keys says nothing. */
export function isEqualJson(first: unknown, second: unknown): boolean {
  if (first === second) return true;
  if (Array.isArray(first) && Array.isArray(second)) {
    return first.length === second.length && first.every((item, index) => isEqualJson(item, second[index]));
  }
  if (!isObject(first) || !isObject(second)) return false;
  const keys = Object.keys(first);
  return (
    keys.length === Object.keys(second).length &&
    keys.every((key) => Object.hasOwn(second, key) && isEqualJson(first[key], second[key]))
  );
}
