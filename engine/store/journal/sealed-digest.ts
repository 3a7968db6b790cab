import { hash } from "node:crypto";

import type { LineFault } from "../chain/line-fault.ts";
import type { KeptJson } from "./inspected-record.ts";
import type { RecordHead } from "./record-head.ts";

/** The digest of what is sealed, by which the head of its record names it. */
export function sealedDigest(sealed: Buffer): string {
  return `sha256:${hash("sha256", sealed, "hex")}`;
}

/** What is wrong with the personal part of a record: it was changed, taken away or put there. No key is needed to know. */
export function changedSeal({ personal }: RecordHead, { sealed }: KeptJson): LineFault | undefined {
  if (personal === undefined && sealed === undefined) return undefined;
  const actual = sealed === undefined ? "" : sealedDigest(sealed);
  if (personal?.digest === actual) return undefined;
  const why = "its sealed personal part does not match the digest in its head";
  return { fault: "personalChanged", why, expected: personal?.digest ?? "", actual };
}
