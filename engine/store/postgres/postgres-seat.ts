import { SunmapError } from "../../core/errors.ts";
import type { WriterSeat } from "../writer-seat.ts";
import { openChainRow } from "./chain-rows.ts";
import type { Database } from "./database.ts";
import { LEASE_SECONDS } from "./lanes.ts";
import { processSecret } from "./process-secret.ts";

/** Milliseconds after which the seat is kept anew. */
const KEEP_EVERY = 5_000;

type Held = { readonly token: number; readonly since: number };

/** The seat as a row of the table of chains: its token numbers the holders, so that a former one is known as such. */
export class PostgresSeat implements WriterSeat {
  readonly #database: Database;
  readonly #journal: string;
  readonly secret: string;
  #held: Held | undefined;
  #holder = "";

  private constructor(database: Database, journal: string, secret: string) {
    this.#database = database;
    this.#journal = journal;
    this.secret = secret;
  }

  static async open(database: Database, journal: string): Promise<PostgresSeat> {
    await openChainRow(database, journal);
    return new PostgresSeat(database, journal, await processSecret(database));
  }

  get holder(): string {
    return this.#holder;
  }

  /** Who could not keep it in time no longer counts on it, even if nobody else has taken it yet. */
  get isHeld(): boolean {
    return this.#held !== undefined && performance.now() - this.#held.since < LEASE_SECONDS * 1000;
  }

  async keep(address: string): Promise<boolean> {
    const now = performance.now();
    if (this.#held !== undefined && now - this.#held.since < KEEP_EVERY) return true;
    const token = (await this.#renew()) ?? (await this.#take(address));
    this.#held = token === undefined ? undefined : { token, since: now };
    this.#holder = token === undefined ? await this.#askWho(address) : "";
    return this.isHeld;
  }

  /** Lets a record pass only under the token of this process. @throws REGISTER_ELSEWHERE */
  require(token: number): void {
    if (this.#held?.token !== token) throw new SunmapError("REGISTER_ELSEWHERE", { address: this.#holder });
  }

  async release(): Promise<void> {
    const held = this.#held;
    this.#held = undefined;
    if (held === undefined) return;
    await this.#database.query(
      "UPDATE chains SET expires_at = '-infinity', holder = NULL WHERE journal = $1 AND lane = 0 AND token = $2",
      [this.#journal, held.token],
    );
  }

  async #renew(): Promise<number | undefined> {
    if (this.#held === undefined) return undefined;
    const { token } = this.#held;
    const kept = await this.#database.query(
      `${SET_END} WHERE journal = $1 AND lane = 0 AND token = $2 RETURNING token`,
      [this.#journal, token],
    );
    return kept.length === 0 ? undefined : token;
  }

  async #take(address: string): Promise<number | undefined> {
    const [row] = await this.#database.change<{ token: number }>(
      `${SET_END}, token = token + 1, holder = $2
       WHERE journal = $1 AND lane = 0 AND expires_at < now() RETURNING token`,
      [this.#journal, address],
    );
    return row?.token;
  }

  /** A process that had the address of this one is gone. */
  async #askWho(own: string): Promise<string> {
    const [row] = await this.#database.query<{ holder: string | null }>(
      "SELECT holder FROM chains WHERE journal = $1 AND lane = 0",
      [this.#journal],
    );
    const holder = row?.holder ?? "";
    return holder === own ? "" : holder;
  }
}

const SET_END = `UPDATE chains SET expires_at = now() + interval '${LEASE_SECONDS} seconds'`;
