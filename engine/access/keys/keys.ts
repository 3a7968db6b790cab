import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

import { SunmapError } from "../../core/errors.ts";
import type { IsoDateTime, KeyRequest } from "../../core/model/formats.generated.ts";
import type { Shelf, Shelved } from "../../store/shelf.ts";
import type { Principal } from "../principal.ts";
import { secretHash } from "../secret-hash.ts";
import { keyIdOf, keyToken, principalOfKey, type Key } from "./key.ts";

type Known = { readonly principal: Principal; readonly checkedAt: number; readonly expiresAt: number };

type Parts = {
  readonly shelf: Shelf<Key>;
  /** Milliseconds of the Unix epoch. */
  readonly clock: () => number;
  readonly instantOf: (milliseconds: number) => IsoDateTime;
  /** Random bytes as hexadecimal digits. */
  readonly randomHex: (bytes: number) => string;
  readonly newToken: () => string;
};

const SCHEME = "Bearer ";
const PREFIX = `${SCHEME}sunmap_`;
/** So long a key is believed without looking whether another process took it away. */
const BELIEVED = 5000;
/** When a key was last used is written down so often at most. */
const USED_EVERY = 5 * 60_000;
const MANY = 10_000;

/**
 * The keys of systems. A key that is known is known by the text of its header, at once and without hashing it again: a
 * system sends thousands of requests a second with it.
 */
export class Keys {
  readonly #parts: Parts;
  readonly #known = new Map<string, Known>();
  #losses = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  list(): Promise<readonly Shelved<Key>[]> {
    return this.#parts.shelf.list();
  }

  /** @throws KEY_NOT_FOUND */
  async get(id: string): Promise<Shelved<Key>> {
    const found = await this.#parts.shelf.read(id);
    if (found === undefined) throw new SunmapError("KEY_NOT_FOUND", { key: id });
    return found;
  }

  /** Makes a key. Its token is told this once. */
  async create(wanted: KeyRequest, createdBy: string): Promise<{ readonly key: Shelved<Key>; readonly token: string }> {
    const { shelf, clock, instantOf, randomHex, newToken } = this.#parts;
    const id = randomHex(6);
    const token = keyToken(id, newToken());
    const document: Key = { ...wanted, hash: secretHash(token), createdAt: instantOf(clock()), createdBy };
    const revision = await shelf.write(id, document, null);
    return { key: { id, document, revision }, token };
  }

  /** @throws KEY_NOT_FOUND */
  async remove(id: string): Promise<void> {
    const { revision } = await this.get(id);
    await this.#parts.shelf.remove(id, revision);
    this.#losses += 1;
    this.#known.clear();
  }

  /** Who sends a request by its key. @throws CREDENTIALS_INVALID */
  readonly read = ({
    headers,
  }: Pick<IncomingMessage, "headers">): Principal | undefined | Promise<Principal | undefined> => {
    const { authorization } = headers;
    if (authorization === undefined || !authorization.startsWith(PREFIX)) return undefined;
    const known = this.#known.get(authorization);
    if (known === undefined) return this.#look(authorization);
    const now = this.#parts.clock();
    if (now - known.checkedAt > BELIEVED || now >= known.expiresAt) return this.#look(authorization);
    return known.principal;
  };

  async #look(authorization: string): Promise<Principal> {
    const { shelf, clock } = this.#parts;
    const losses = this.#losses;
    const token = authorization.slice(SCHEME.length);
    const id = keyIdOf(token);
    const shelved = id === undefined ? undefined : await shelf.read(id);
    const now = clock();
    if (shelved === undefined || !isGood(shelved.document, token, now)) {
      this.#known.delete(authorization);
      throw new SunmapError("CREDENTIALS_INVALID");
    }
    const { document } = shelved;
    const former = this.#known.get(authorization)?.principal;
    const principal = former ?? principalOfKey(shelved.id, document);
    if (this.#known.size >= MANY) this.#known.clear();
    const expiresAt = Date.parse(document.expiresAt);
    if (losses === this.#losses) this.#known.set(authorization, { principal, checkedAt: now, expiresAt });
    await this.#used(shelved, now);
    return principal;
  }

  /** Another process may write it at the same moment; then it is written. */
  async #used({ id, document, revision }: Shelved<Key>, now: number): Promise<void> {
    const { shelf, instantOf } = this.#parts;
    if (document.lastUsedAt !== undefined && now - Date.parse(document.lastUsedAt) < USED_EVERY) return;
    await shelf.write(id, { ...document, lastUsedAt: instantOf(now) }, revision).catch(() => undefined);
  }
}

function isGood({ hash, expiresAt }: Key, token: string, now: number): boolean {
  return timingSafeEqual(Buffer.from(hash), Buffer.from(secretHash(token))) && now < Date.parse(expiresAt);
}
