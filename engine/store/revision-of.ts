import { hash } from "node:crypto";

import { canonicalJson } from "../core/digest/canonical-json.ts";

/** The revision of a document: equal content has an equal revision, whatever the order of its keys. */
export function revisionOf(document: unknown): string {
  return `sha256:${hash("sha256", canonicalJson(document), "hex")}`;
}
