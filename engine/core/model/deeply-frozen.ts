/** Makes plain objects and arrays unchangeable, with everything inside them; functions and maps are left as they are. */
export function deeplyFrozen<T>(value: T): T {
  if (!isPlain(value) || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const content of Object.values(value)) deeplyFrozen(content);
  return value;
}

function isPlain(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}
