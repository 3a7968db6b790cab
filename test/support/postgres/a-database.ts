import { inject } from "vitest";

/** The address of an empty database on the server that all tests of a run share. */
export async function aDatabase(): Promise<string> {
  const response = await fetch(inject("databaseLender"));
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text;
}
