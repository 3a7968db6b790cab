const LONGEST = 2000;
const HERE = "http://here.invalid";

/**
 * The page to which somebody goes back after signing on: a path of this service, or the first page for everything else.
 * A link that somebody was sent must not lead him elsewhere once he has signed on.
 */
export function returnPath(wanted: string | undefined): string {
  if (wanted === undefined || wanted.length > LONGEST || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(wanted)) return "/";
  const url = URL.canParse(wanted, HERE) ? new URL(wanted, HERE) : undefined;
  if (url === undefined || url.origin !== HERE) return "/";
  const path = url.pathname + url.search + url.hash;
  return path.startsWith("//") ? "/" : path;
}
