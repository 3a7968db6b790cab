import type { Principal } from "../principal.ts";

/** A session as it is kept under the hash of its token. Instants are milliseconds. */
export type Session = {
  readonly person: string;
  readonly via: Principal["via"];
  readonly createdAt: number;
  readonly seenAt: number;
};
