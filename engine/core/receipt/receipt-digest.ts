import { sha256Hex } from "../digest/sha256.ts";

/** The digest by which the head of a record names a JSON that is kept beside it, behind the salt of the record if it has one. */
export function receiptDigest(json: string, salt = ""): string {
  return `sha256:${sha256Hex(salt + json)}`;
}
