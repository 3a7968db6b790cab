import type { Principal } from "../../access/principal.ts";

/** Whom the record of an evaluation names as the one who asked; nobody, for a visitor. */
export function askerOf({ id, kind }: Principal): string | null {
  return kind === "visitor" ? null : id;
}
