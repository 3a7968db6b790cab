/** The query of an address; what is empty or undefined asks for all and is left out. */
export function queryText(query: Readonly<Record<string, string | undefined>>): string {
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined && value !== "") asked.set(name, value);
  return asked.toString();
}
