import { hash } from "node:crypto";

/** What is kept of a secret that was made at random: nobody finds the secret from it, and it need not be slow. */
export function secretHash(secret: string): string {
  return hash("sha256", secret, "hex");
}
