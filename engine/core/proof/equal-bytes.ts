/** Whether two stretches of bytes are the same. Nothing here is secret, so the time it takes tells nobody anything. */
export function equalBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, position) => byte === other[position]);
}
