/** The beginning of a hash as people compare it: nine digits in threes. */
export function shortHash(hash: string): string {
  return [0, 3, 6].map((start) => hash.slice(start, start + 3)).join(" ");
}
