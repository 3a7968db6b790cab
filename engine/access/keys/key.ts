import type { IsoDateTime } from "../../core/model/formats.generated.ts";
import type { Principal, Role } from "../principal.ts";

/** The key of a system as it is kept: of its secret the hash alone. What it may do is its scope. */
export type Key = {
  readonly name: string;
  readonly hash: string;
  readonly roles: readonly Role[];
  readonly organ: string;
  /** These powers only. */
  readonly powers?: readonly string[];
  readonly expiresAt: IsoDateTime;
  readonly perMinute?: number;
  readonly createdAt: IsoDateTime;
  readonly createdBy: string;
  readonly lastUsedAt?: IsoDateTime;
};

const TOKEN = /^sunmap_([a-z0-9]{8,32})_([A-Za-z0-9_-]{20,100})$/;

/** What a system sends: it names the key, so that it can be found, and its secret. */
export function keyToken(id: string, secret: string): string {
  return `sunmap_${id}_${secret}`;
}

/** The id of the key that a token names; undefined for what is no such token. */
export function keyIdOf(token: string): string | undefined {
  return TOKEN.exec(token)?.[1];
}

/** Who a key is in a request. */
export function principalOfKey(id: string, { name, roles, organ, powers, perMinute }: Key): Principal {
  return {
    id: `key-${id}`,
    kind: "system",
    name,
    grants: roles.map((role) => ({ role, organ })),
    ...(powers !== undefined && { powers }),
    ...(perMinute !== undefined && { perMinute }),
    via: "key",
  };
}
