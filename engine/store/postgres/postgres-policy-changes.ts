import type { PolicyChanges } from "../policy-changes.ts";
import type { Database } from "./database.ts";
import { listen } from "./notifications.ts";
import { CHANNEL, lastChange, powersChangedSince } from "./policy-changes.ts";

/** Between two looks, in milliseconds: a change is seen within a second also where nobody can be notified. */
const LOOK_EVERY = 400;

/** Hears of changes by a notification, and looks for them now and then, because a notification can get lost. */
export class PostgresPolicyChanges implements PolicyChanges {
  readonly #database: Database;
  #seen: number;

  private constructor(database: Database, seen: number) {
    this.#database = database;
    this.#seen = seen;
  }

  /** Opened before the policies are read, it tells every change that they may lack. */
  static async open(database: Database): Promise<PostgresPolicyChanges> {
    return new PostgresPolicyChanges(database, await lastChange(database));
  }

  watch(changed: (powers: readonly string[]) => Promise<void>): () => Promise<void> {
    let stopped = false;
    let timer: NodeJS.Timeout | undefined;
    let looking = Promise.resolve();
    const turn = async (): Promise<void> => {
      // The database does not answer, or a change could not be taken over: it is tried again.
      if (!stopped) await this.#look(changed).catch(() => undefined);
      clearTimeout(timer);
      if (!stopped) timer = setTimeout(look, LOOK_EVERY).unref();
    };
    const look = (): void => {
      clearTimeout(timer);
      looking = looking.then(turn);
    };
    look();
    const stopListening = listen(this.#database.url, CHANNEL, look);
    return async () => {
      stopped = true;
      clearTimeout(timer);
      await stopListening();
      await looking;
    };
  }

  async #look(changed: (powers: readonly string[]) => Promise<void>): Promise<void> {
    const last = await lastChange(this.#database);
    if (last === this.#seen) return;
    await changed(await powersChangedSince(this.#database, this.#seen));
    this.#seen = last;
  }
}
