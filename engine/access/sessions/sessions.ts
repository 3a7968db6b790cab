import type { IncomingMessage } from "node:http";

import type { SessionSettings } from "../../core/model/formats.generated.ts";
import type { Shelf, Shelved } from "../../store/shelf.ts";
import type { Principal } from "../principal.ts";
import { secretHash } from "../secret-hash.ts";
import { requireSameOrigin } from "./same-origin.ts";
import type { Session } from "./session.ts";
import { sessionToken } from "./session-cookie.ts";

type Known = { readonly principal: Principal; readonly checkedAt: number; seenAt: number; readonly createdAt: number };

type Parts = {
  readonly shelf: Shelf<Session>;
  readonly settings: SessionSettings;
  /** Milliseconds of the Unix epoch. */
  readonly clock: () => number;
  /** A token that nobody can guess. */
  readonly newToken: () => string;
  /** Who a session is; undefined when he may no longer come in. */
  readonly principalOf: (session: Session) => Promise<Principal | undefined>;
};

const MINUTE = 60_000;
/** So long a session is believed without looking whether another process ended it. */
const BELIEVED = 5000;
/** When a session was last used is written down so often at most. */
const SEEN_EVERY = 5 * MINUTE;
/** So many sessions are remembered; the others are read again when they come. */
const MANY = 10_000;

/**
 * The sessions of people who signed in. They outlive the process; of their tokens only hashes are kept. A session that is
 * known is known at once, without a promise.
 */
export class Sessions {
  readonly #parts: Parts;
  readonly #known = new Map<string, Known>();
  /** Grows when somebody may have lost a right: what was being read then is not remembered. */
  #losses = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Seconds that a session lasts at most. */
  get longestSeconds(): number {
    return this.#parts.settings.absoluteHours * 3600;
  }

  /** Begins a session under a new token and ends the one that the browser had before. */
  async begin(principal: Principal, former: string | undefined): Promise<string> {
    const { shelf, clock, newToken } = this.#parts;
    if (former !== undefined) await this.end(former);
    await this.#removeOld();
    const token = newToken();
    const now = clock();
    const { id: person, via } = principal;
    const session = { person, via, createdAt: now, seenAt: now };
    await shelf.write(secretHash(token), session, null);
    return token;
  }

  /** Ends the session of a token. */
  async end(token: string): Promise<void> {
    await this.#remove(await this.#parts.shelf.read(secretHash(token)));
    this.#losses += 1;
    this.#known.delete(token);
  }

  /** Ends every session of a person, wherever he is signed in. */
  async endAllOf(person: string): Promise<void> {
    for (const shelved of await this.#parts.shelf.list())
      if (shelved.document.person === person) await this.#remove(shelved);
    this.forget(person);
  }

  /** Since when people are signed in, by their ids: the instant at which their latest session began. */
  async since(): Promise<ReadonlyMap<string, number>> {
    const since = new Map<string, number>();
    const now = this.#parts.clock();
    for (const { document } of await this.#parts.shelf.list()) {
      const { person, createdAt } = document;
      if (!this.#isOver(document, now)) since.set(person, Math.max(createdAt, since.get(person) ?? 0));
    }
    return since;
  }

  /** Looks anew at the next request what a person may do. */
  forget(person: string): void {
    this.#losses += 1;
    for (const [token, { principal }] of this.#known) if (principal.id === person) this.#known.delete(token);
  }

  /** Who sends a request by its cookie. A session that is over is none. @throws CROSS_SITE_REFUSED */
  readonly read = (request: IncomingMessage): Principal | undefined | Promise<Principal | undefined> => {
    const token = sessionToken(request);
    if (token === undefined) return undefined;
    const known = this.#known.get(token);
    const now = this.#parts.clock();
    if (known === undefined || now - known.checkedAt > BELIEVED || this.#isOver(known, now)) {
      return this.#look(token, known?.seenAt).then((principal) => {
        if (principal !== undefined) requireSameOrigin(request);
        return principal;
      });
    }
    requireSameOrigin(request);
    known.seenAt = now;
    return known.principal;
  };

  async #look(token: string, seenAt = 0): Promise<Principal | undefined> {
    const { shelf, clock, principalOf } = this.#parts;
    const losses = this.#losses;
    const shelved = await shelf.read(secretHash(token));
    const now = clock();
    const session = shelved?.document;
    const seen = Math.max(seenAt, session?.seenAt ?? 0);
    const principal =
      session === undefined || this.#isOver({ ...session, seenAt: seen }, now) ? undefined : await principalOf(session);
    if (shelved === undefined || session === undefined || principal === undefined) {
      this.#known.delete(token);
      return undefined;
    }
    if (now - session.seenAt > SEEN_EVERY) await this.#seen(shelved, now);
    const former = this.#known.get(token)?.principal;
    // The same person with the same rights stays the same object: what he may do was worked out already.
    const same = former !== undefined && JSON.stringify(former) === JSON.stringify(principal) ? former : principal;
    if (this.#known.size >= MANY) this.#known.clear();
    if (losses === this.#losses)
      this.#known.set(token, { principal: same, checkedAt: now, seenAt: now, createdAt: session.createdAt });
    return same;
  }

  #isOver({ createdAt, seenAt }: Pick<Session, "createdAt" | "seenAt">, now: number): boolean {
    const { idleMinutes, absoluteHours } = this.#parts.settings;
    return now - seenAt > idleMinutes * MINUTE || now - createdAt > absoluteHours * 60 * MINUTE;
  }

  /** Another process may do so at the same moment; then it is done. */
  async #seen({ id, document, revision }: Shelved<Session>, now: number): Promise<void> {
    await this.#parts.shelf.write(id, { ...document, seenAt: now }, revision).catch(() => undefined);
  }

  async #remove(shelved: Shelved<Session> | undefined): Promise<void> {
    if (shelved !== undefined) await removeWhateverItIs(this.#parts.shelf, shelved);
  }

  async #removeOld(): Promise<void> {
    const now = this.#parts.clock();
    for (const shelved of await this.#parts.shelf.list())
      if (this.#isOver(shelved.document, now)) await this.#remove(shelved);
  }
}

/** Removes a session although it may have been seen again meanwhile. */
async function removeWhateverItIs(shelf: Shelf<Session>, { id, revision }: Shelved<Session>): Promise<void> {
  try {
    await shelf.remove(id, revision);
  } catch {
    const again = await shelf.read(id);
    if (again !== undefined) await shelf.remove(id, again.revision);
  }
}
