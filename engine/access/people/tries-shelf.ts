import { createHmac } from "node:crypto";

import { SunmapError } from "../../core/errors.ts";
import type { Shelf, Shelved } from "../../store/shelf.ts";

/** The failed sign-ins of one account in a row. Instants are milliseconds. */
export type FailedTries = { readonly failures: number; readonly failedAt: number; readonly lockedUntil: number };

/** The account that somebody wants to be. Unknown names are anything that was typed. */
export type WantedAccount = { readonly account: string; readonly isKnown: boolean };

/** What lies on the shelf: the tries of one person, or those of some unknown names by their hashes. */
export type KeptTries = { readonly salt?: string; readonly tries: Readonly<Record<string, FailedTries>> };

/** All unknown names together take so many documents at most, each with so many names: whoever tries many fills no disk. */
const MOST = { documents: 256, names: 40 };
const ATTEMPTS = 20;
/** A name in a document that holds one alone. */
const ITSELF = "itself";
const SALT = "salt";

/**
 * Keeps the failed sign-ins where every process of the service finds them, also after a restart. Each person has a
 * document of his own, so that nobody can crowd him out. Of names that are nobody's only hashes are kept, which nobody can
 * work out beforehand: somebody may have typed his password there.
 */
export class TriesShelf {
  readonly #shelf: Shelf<KeptTries>;
  readonly #newToken: () => string;
  readonly #most: typeof MOST;
  #salt: Promise<string> | undefined;

  constructor(shelf: Shelf<KeptTries>, newToken: () => string, most = MOST) {
    this.#shelf = shelf;
    this.#newToken = newToken;
    this.#most = most;
  }

  async find(wanted: WantedAccount): Promise<FailedTries | undefined> {
    const { id, name } = await this.#placeOf(wanted);
    return triesIn(await this.#shelf.read(id)).get(name);
  }

  /** Puts what `change` makes of the tries in their place; nothing is written where there are none before and after. */
  async change(
    wanted: WantedAccount,
    change: (before: FailedTries | undefined) => FailedTries | undefined,
  ): Promise<void> {
    const { id, name } = await this.#placeOf(wanted);
    for (let attempt = 1; ; attempt += 1) {
      const shelved = await this.#shelf.read(id);
      const tries = triesIn(shelved);
      const before = tries.get(name);
      const after = change(before);
      if (before === undefined && after === undefined) return;
      tries.delete(name);
      if (after !== undefined) tries.set(name, after);
      if (tries.size > this.#most.names) tries.delete(oldestOf(tries));
      try {
        await this.#put(id, tries, shelved?.revision ?? null);
        return;
      } catch (fault) {
        const isOutrun = fault instanceof SunmapError && fault.code === "PRECONDITION_FAILED";
        if (!isOutrun || attempt === ATTEMPTS) throw fault;
      }
    }
  }

  async #put(id: string, tries: ReadonlyMap<string, FailedTries>, revision: string | null): Promise<void> {
    if (tries.size > 0) await this.#shelf.write(id, { tries: Object.fromEntries(tries) }, revision);
    else if (revision !== null) await this.#shelf.remove(id, revision);
  }

  async #placeOf({ account, isKnown }: WantedAccount): Promise<{ readonly id: string; readonly name: string }> {
    if (isKnown) return { id: `person-${account}`, name: ITSELF };
    this.#salt ??= this.#readSalt();
    const name = createHmac("sha256", await this.#salt)
      .update(account)
      .digest("hex");
    return { id: `names-${Number.parseInt(name.slice(0, 8), 16) % this.#most.documents}`, name };
  }

  /** The first process that needs one makes it. */
  async #readSalt(): Promise<string> {
    const made = this.#newToken();
    await this.#shelf.write(SALT, { salt: made, tries: {} }, null).catch(() => undefined);
    return (await this.#shelf.read(SALT))?.document.salt ?? made;
  }
}

function triesIn(shelved: Shelved<KeptTries> | undefined): Map<string, FailedTries> {
  return new Map(Object.entries(shelved?.document.tries ?? {}));
}

/** Those that failed long ago are forgotten first. */
function oldestOf(tries: ReadonlyMap<string, FailedTries>): string {
  const [oldest] = [...tries].toSorted(([, one], [, other]) => one.failedAt - other.failedAt);
  return oldest?.[0] ?? "";
}
