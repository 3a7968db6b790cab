import { isObject } from "../model/is-object.ts";

/** What stands in the place of a personal value wherever it must not be shown. It is the same for every value. */
export const MASK = "***";

/** Whether a value is masked, or something in it is. */
export function holdsMask(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(holdsMask);
  return isObject(value) ? Object.values(value).some(holdsMask) : value === MASK;
}
