import type { Principal } from "../principal.ts";

/**
 * A session as it is kept under the hash of its token. Instants are milliseconds. `principal` is who it is where nobody
 * here keeps him: he signed on elsewhere, and has what was said of him there.
 */
export type Session = {
  readonly person: string;
  readonly via: Principal["via"];
  readonly principal?: Principal;
  readonly createdAt: number;
  readonly seenAt: number;
};
