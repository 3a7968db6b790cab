import { hash } from "node:crypto";

const PREFIX = "ext-";

/**
 * The id of somebody whom a provider of identities vouches for: the provider and its own name for him, never his mail
 * address, which may pass to somebody else. Both are in the hash, so that two providers cannot mean the same person.
 */
export function externalId(issuer: string, subject: string): string {
  return `${PREFIX}${hash("sha256", JSON.stringify([issuer, subject]), "hex").slice(0, 32)}`;
}

/** Whether an id is that of somebody whom another service vouches for: no account of ours looks so. */
export function isExternalId(id: string): boolean {
  return id.startsWith(PREFIX);
}
