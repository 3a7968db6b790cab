import type { Value } from "./value.ts";

/** The text of a value that is known to be a single one. */
export function scalarText(value: Value): string {
  return typeof value === "object" ? "" : String(value);
}
