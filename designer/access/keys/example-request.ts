/** A request as a system makes it with its key, to be run in a shell. */
export function exampleRequest(origin: string, key: string, power: string): string {
  return [
    `curl -X POST '${origin}/api/v1/powers/${power}/evaluate' \\`,
    `  -H 'Authorization: Bearer ${key}' \\`,
    "  -H 'Content-Type: application/json' \\",
    `  -d '{"facts":{}}'`,
  ].join("\n");
}
