import { createHash, hash } from "node:crypto";

/** The digest of a JSON that a record keeps, behind the salt of the record if it has one. */
export function keptDigest(json: Buffer, salt: string | undefined): string {
  if (salt === undefined) return `sha256:${hash("sha256", json, "hex")}`;
  return `sha256:${createHash("sha256").update(salt, "latin1").update(json).digest("hex")}`;
}
