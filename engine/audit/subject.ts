const API = "/api/v1";
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Whether an act was done on this address or on something below it; without an address every act is. */
export function isOnSubject(subject: string, sought: string | undefined): boolean {
  if (sought === undefined) return true;
  const [path, above] = [pathOf(subject), pathOf(sought)];
  return path === above || path.startsWith(`${above}/`);
}

/**
 * A number for the first two parts of an address, such as `powers/land-approval`: equal for all that was done on one
 * thing. 0 for an address that has only one part, which may be above any number of things.
 */
export function rootHash(subject: string): number {
  const parts = pathOf(subject).split("/").slice(1, 3);
  if (parts.length < 2) return 0;
  let hash = FNV_OFFSET;
  for (const char of parts.join("/")) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), FNV_PRIME) >>> 0;
  return hash === 0 ? 1 : hash;
}

function pathOf(address: string): string {
  const path = address.startsWith(API) ? address.slice(API.length) : address;
  return path.endsWith("/") ? path.slice(0, -1) : path;
}
