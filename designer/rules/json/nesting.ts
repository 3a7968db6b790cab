/** How deep JSON may nest: no deeper is kept by the service, and none so deep that reading it would not end. */
export const DEEPEST = 64;

/** Whether a text that may be JSON nests deeper than that. What stands in its texts does not count. */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [mark] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[{\]}]/g)) {
    if (mark === "[" || mark === "{") depth += 1;
    if (mark === "]" || mark === "}") depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}
