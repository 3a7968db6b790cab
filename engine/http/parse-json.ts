import { SunmapError } from "../core/errors.ts";
import { repeatedName } from "../core/schema/parse-once.ts";

/** Parses JSON that may nest only so deep and says everything once. @throws BODY_NOT_JSON, BODY_TOO_DEEP */
export function parseJson(text: string, depth: number): unknown {
  const value = parse(text);
  if (openings(text, depth) > depth && isDeeperThan(value, depth))
    throw new SunmapError("BODY_TOO_DEEP", { limit: depth });
  const repeated = repeatedName(text, value);
  if (repeated === undefined) return value;
  throw new SunmapError("BODY_NOT_JSON", { why: `a name stands twice in one object, again at position ${repeated}` });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (fault) {
    // The message of JSON.parse repeats a piece of the body, which may name a person.
    throw new SunmapError("BODY_NOT_JSON", { why: placeOf(fault) });
  }
}

function placeOf(fault: unknown): string {
  const position = fault instanceof Error ? /position \d+/.exec(fault.message)?.[0] : undefined;
  return position === undefined ? "it is no JSON" : `it is no JSON at ${position}`;
}

/** Counts what opens an object or a list, up to one more than `enough`: with fewer of them nothing can be deeper. */
function openings(text: string, enough: number): number {
  let count = 0;
  for (const mark of ["{", "["]) {
    for (let at = text.indexOf(mark); at !== -1 && count <= enough; at = text.indexOf(mark, at + 1)) count += 1;
  }
  return count;
}

/** Goes no deeper than it is allowed to find, so that no depth can exhaust the stack. */
function isDeeperThan(value: unknown, depth: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (depth === 0) return true;
  return Object.values(value).some((content) => isDeeperThan(content, depth - 1));
}
