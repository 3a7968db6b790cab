import type { IsoDateTime } from "../../core/model/formats.generated.ts";
import type { Grant, Principal } from "../principal.ts";

/** A person as he is kept. His id is his account: it stays the same for good and is never given to somebody else. */
export type Person = {
  readonly name: string;
  /** Where he works, and so whose administrators may change him. */
  readonly organ: string;
  readonly grants: readonly Grant[];
  readonly disabled: boolean;
  /** He is gone; his account stays taken, because the records name it. */
  readonly removed?: true;
  /** The record of his password; without it he has to accept an invitation first. */
  readonly password?: string;
  readonly passwordChangedAt?: IsoDateTime;
  /** Failed sign-ins before this instant are forgiven; milliseconds. */
  readonly unlockedAt?: number;
  readonly createdAt: IsoDateTime;
  readonly createdBy: string;
};

/** Who a person is in a request; undefined when he may not come in. */
export function principalOf(id: string, { name, grants, disabled, removed }: Person): Principal | undefined {
  if (disabled || removed === true) return undefined;
  return { id, kind: "person", name, grants, via: "password" };
}

/** Accounts that no person may have: the records name others by them. */
const RESERVED = /^(demo-|key-|ext-|system$|visitor$)/;

export function isReserved(account: string): boolean {
  return RESERVED.test(account);
}
