import { setTimeout as wait } from "node:timers/promises";

import { Pool, types, type PoolClient } from "pg";

import { databaseFault, isUnavailable, isUncertain } from "./database-fault.ts";

/** Runs statements; `Row` is what the statement selects. */
export type Statements = {
  readonly query: <Row extends object>(text: string, values?: readonly unknown[]) => Promise<readonly Row[]>;
};

/** `patience`: milliseconds for which what may be repeated is repeated while the database does not answer. */
export type DatabaseOptions = { readonly connections?: number; readonly patience?: number };

const CONNECTIONS = 10;
const PATIENCE = 5_000;
const CONNECTING_LASTS = 3_000;
const STATEMENT_LASTS = 60_000;
const [FIRST_PAUSE, LONGEST_PAUSE] = [20, 500];

/**
 * The connections to a database. What only reads, and what was certainly not carried out, is repeated for a while when the
 * database does not answer.
 *
 * @throws STORE_UNAVAILABLE with `uncertain` when nobody can tell whether the last statement was carried out; STORE_FULL.
 */
export class Database implements Statements {
  readonly url: string;
  readonly #pool: Pool;
  readonly #patience: number;
  #answers = true;

  constructor(url: string, { connections = CONNECTIONS, patience = PATIENCE }: DatabaseOptions = {}) {
    this.url = url;
    this.#patience = patience;
    this.#pool = new Pool({
      connectionString: url,
      max: connections,
      connectionTimeoutMillis: CONNECTING_LASTS,
      statement_timeout: STATEMENT_LASTS,
      query_timeout: STATEMENT_LASTS + CONNECTING_LASTS,
      idle_in_transaction_session_timeout: STATEMENT_LASTS,
      keepAlive: true,
      types: {
        getTypeParser: (oid, format) => (oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format)),
      },
    });
    // A connection that breaks while nobody uses it leaves the pool; the next one who wants one learns more.
    this.#pool.on("error", () => undefined);
    // One that breaks in the moment in which it is handed over is nobody's: the first statement on it fails.
    this.#pool.on("connect", (client) => client.on("error", () => undefined));
  }

  /** Whether the database answered when it was last asked. */
  get answers(): boolean {
    return this.#answers;
  }

  /** Runs a statement that may be repeated. */
  query<Row extends object>(text: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
    return this.#patiently(() => this.once<Row>(text, values), isUnavailable);
  }

  /** Runs a statement that must not be repeated when its outcome is uncertain. */
  async once<Row extends object>(text: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
    return this.#withConnection((run) => run<Row>(text, values, true));
  }

  /** As `once`, but repeated while it was certainly not carried out. */
  change<Row extends object>(text: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
    return this.#patiently(() => this.once<Row>(text, values), isCertainlyUndone);
  }

  /** Runs statements that are carried out all or not at all; repeated while that is certainly not. */
  transaction<T>(task: (statements: Statements) => Promise<T>, begin = "BEGIN"): Promise<T> {
    return this.#patiently(() => this.#attempt(task, begin), isCertainlyUndone);
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }

  #attempt<T>(task: (statements: Statements) => Promise<T>, begin: string): Promise<T> {
    return this.#withConnection(async (run) => {
      await run(begin, [], false);
      try {
        // Without its commit nothing of a transaction happened.
        const answer = await task({ query: (text, values = []) => run(text, values, false) });
        await run("COMMIT", [], true);
        return answer;
      } catch (fault) {
        if (!isUnavailable(fault)) await run("ROLLBACK", [], false);
        throw fault;
      }
    });
  }

  async #withConnection<T>(task: (run: Run) => Promise<T>): Promise<T> {
    const client = await this.#connect();
    let broken = false;
    const lost = (): void => void (broken = true);
    client.on("error", lost);
    const run: Run = async (text, values, isUncertainWhenLost) => {
      try {
        return (await client.query(text, [...values])).rows;
      } catch (fault) {
        const told = this.#missed(databaseFault(fault, isUncertainWhenLost));
        if (isUnavailable(told)) broken = true;
        throw told;
      }
    };
    try {
      const answer = await task(run);
      this.#answers = true;
      return answer;
    } finally {
      client.off("error", lost);
      client.release(broken);
    }
  }

  async #connect(): Promise<PoolClient> {
    try {
      return await this.#pool.connect();
    } catch (fault) {
      throw this.#missed(databaseFault(fault, false));
    }
  }

  #missed(fault: unknown): unknown {
    if (isUnavailable(fault)) this.#answers = false;
    return fault;
  }

  async #patiently<T>(attempt: () => Promise<T>, mayRepeat: (fault: unknown) => boolean): Promise<T> {
    const end = performance.now() + this.#patience;
    for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
      try {
        return await attempt();
      } catch (fault) {
        if (!mayRepeat(fault) || performance.now() + pause > end) throw fault;
        await wait(pause);
      }
    }
  }
}

type Run = <Row extends object>(
  text: string,
  values: readonly unknown[],
  isUncertainWhenLost: boolean,
) => Promise<readonly Row[]>;

function isCertainlyUndone(fault: unknown): boolean {
  return isUnavailable(fault) && !isUncertain(fault);
}
