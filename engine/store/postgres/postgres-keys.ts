import type { Erasure } from "../../core/model/formats.generated.ts";
import type { KeptKey, KeyState, PersonalKeys, Sealed } from "../personal/personal-keys.ts";
import type { Statements } from "./database.ts";

/** A key or its erasure as it stands in the table. */
export type KeyRow = {
  readonly name: string;
  readonly seals: Sealed;
  readonly power: string;
  readonly kept_at: number;
  readonly wrapped: Buffer | null;
  readonly erasure: string | null;
};

/** Keys that are read at once. */
const PAGE = 500;

/** The keys of personal data in the rows of a table, for all processes that use the database. */
export class PostgresKeys implements PersonalKeys {
  readonly #statements: Statements;

  constructor(statements: Statements) {
    this.#statements = statements;
  }

  /** A key has its name of its content, so keeping it again changes nothing. */
  async keep(keys: readonly KeptKey[]): Promise<void> {
    await this.#statements.query(KEEP, [
      keys.map(({ name }) => name),
      keys.map(({ power }) => power),
      keys.map(({ keptAt }) => keptAt),
      keys.map(({ wrapped }) => wrapped),
      keys.map(({ seals }) => seals),
    ]);
  }

  async find(name: string): Promise<KeyState | undefined> {
    const [row] = await this.#statements.query<KeyRow>("SELECT * FROM personal_keys WHERE name = $1", [name]);
    return row && stateOf(row);
  }

  async erase(erasures: readonly Erasure[]): Promise<readonly Erasure[]> {
    const names = erasures.map(({ key }) => key);
    const rows = await this.#statements.query<{ erasure: string }>(ERASE, [
      names,
      erasures.map((erasure) => JSON.stringify(erasure)),
    ]);
    if (rows.length === new Set(names).size) return rows.map(({ erasure }) => parseErasure(erasure));
    // Of those that were erased before the first erasure holds.
    const held = await this.#statements.query<{ erasure: string }>(
      "SELECT erasure FROM personal_keys WHERE name = ANY($1::text[]) AND erasure IS NOT NULL",
      [names],
    );
    return held.map(({ erasure }) => parseErasure(erasure));
  }

  async *keptBefore(power: string, before: number): AsyncGenerator<string> {
    for (let last = ""; ;) {
      const rows = await this.#statements.query<{ name: string }>(
        `SELECT name FROM personal_keys WHERE seals = 'evaluation' AND power = $1 AND kept_at < $2 AND wrapped IS NOT NULL AND name > $3
         ORDER BY name LIMIT ${PAGE}`,
        [power, before, last],
      );
      for (const { name } of rows) yield name;
      if (rows.length < PAGE) return;
      last = rows.at(-1)?.name ?? last;
    }
  }

  async claimMaster(fingerprint: string): Promise<string> {
    await this.#statements.query("INSERT INTO personal_master VALUES ('master', $1) ON CONFLICT (name) DO NOTHING", [
      fingerprint,
    ]);
    // While another master key takes over nobody knows which holds, and this waits.
    const [row] = await this.#statements.query<{ fingerprint: string }>(
      "SELECT fingerprint FROM personal_master FOR SHARE",
    );
    return row?.fingerprint ?? fingerprint;
  }

  async close(): Promise<void> {
    // The database is closed by whoever opened it.
  }
}

/** What has become of the key of a row. */
export function stateOf({ name, seals, power, kept_at: keptAt, wrapped, erasure }: KeyRow): KeyState | undefined {
  if (erasure !== null) return { state: "erased", erasure: parseErasure(erasure) };
  return wrapped === null ? undefined : { state: "kept", key: { name, seals, power, keptAt, wrapped } };
}

function parseErasure(text: string): Erasure {
  const erasure: Erasure = JSON.parse(text);
  return erasure;
}

const KEEP = `INSERT INTO personal_keys (name, power, kept_at, wrapped, seals)
  SELECT entry.name, entry.power, entry.kept_at, entry.wrapped, entry.seals
  FROM unnest($1::text[], $2::text[], $3::bigint[], $4::bytea[], $5::text[]) AS entry(name, power, kept_at, wrapped, seals)
  ON CONFLICT (name) DO NOTHING`;

const ERASE = `UPDATE personal_keys SET wrapped = NULL, erasure = entry.erasure
  FROM unnest($1::text[], $2::text[]) AS entry(name, erasure)
  WHERE personal_keys.name = entry.name AND personal_keys.wrapped IS NOT NULL
  RETURNING personal_keys.erasure`;
