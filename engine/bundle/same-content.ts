import { isObject } from "../core/model/is-object.ts";
import { revisionOf } from "../store/revision-of.ts";

/** The revision of documents without the `$schema` line of each, which says where a file lies and nothing of its content. */
export function contentRevision(documents: unknown): string {
  return revisionOf(withoutPlaces(documents, 3));
}

/** Documents stand in lists of the documents of a power: no deeper does a `$schema` mean a file. */
function withoutPlaces(value: unknown, depth: number): unknown {
  if (depth === 0) return value;
  if (Array.isArray(value)) return value.map((item) => withoutPlaces(item, depth - 1));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).filter(([key]) => key !== "$schema");
  return Object.fromEntries(entries.map(([key, item]) => [key, withoutPlaces(item, depth - 1)]));
}
