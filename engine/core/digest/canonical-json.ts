import canonicalize from "canonicalize";

import { SunmapError } from "../errors.ts";

/**
 * The one text of a JSON document whatever the order of its keys (RFC 8785), so that equal documents have equal digests.
 *
 * @throws DOCUMENT_INVALID for what JSON cannot hold: NaN, an infinity, a bigint, a function or undefined itself.
 */
export function canonicalJson(document: unknown): string {
  const text = attempt(document);
  if (text === undefined) throw new SunmapError("DOCUMENT_INVALID", { why: "it is not a JSON value" });
  return text;
}

function attempt(document: unknown): string | undefined {
  try {
    return canonicalize(document);
  } catch (cause) {
    throw new SunmapError("DOCUMENT_INVALID", { why: "it holds a value that JSON cannot hold" }, { cause });
  }
}
