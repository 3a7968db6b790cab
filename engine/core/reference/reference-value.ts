import type { Value } from "../value/value.ts";

/** A value as json-rules-engine takes it: records as plain objects. */
export function toReferenceValue(value: Value | undefined): unknown {
  if (!Array.isArray(value)) return value;
  return value.map((item: unknown) => (item instanceof Map ? Object.fromEntries(item) : item));
}
