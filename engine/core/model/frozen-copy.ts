/** Deeper content is cut off: every format is shallower, and the checks refuse what nests deeper. */
const MAXIMUM_DEPTH = 100;

/** A deep copy that nobody can change. Takes plain JSON data; a value that JSON does not have is left out. */
export function frozenCopy<T>(value: T, depth?: number): T;
export function frozenCopy(value: unknown, depth = 0): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (depth > MAXIMUM_DEPTH) return null;
  if (Array.isArray(value)) return Object.freeze(value.map((item: unknown) => frozenCopy(item, depth + 1)));
  const entries = Object.entries(value).filter(([, content]) => content !== undefined);
  return Object.freeze(
    Object.fromEntries(entries.map(([key, content]: [string, unknown]) => [key, frozenCopy(content, depth + 1)])),
  );
}
