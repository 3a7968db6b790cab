import { hash } from "node:crypto";

/** The digest under which an idempotency key of a power is remembered: the first 96 bits of a SHA-256. */
export function keyDigest(power: string, key: string): string {
  return hash("sha256", `${power} ${key}`, "hex").slice(0, 24);
}
