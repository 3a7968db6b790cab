import { KEY_LASTS } from "../journal/remembered-keys.ts";
import type { Statements } from "./database.ts";

/** The ids of the records that have one of these keys, by the digest of the key. */
export async function findKeys(
  statements: Statements,
  digests: readonly string[],
  now: number,
): Promise<ReadonlyMap<string, string>> {
  const rows = await statements.query<{ digest: string; id: string }>(
    "SELECT digest, id FROM evaluation_keys WHERE digest = ANY($1::text[]) AND recorded_at >= $2",
    [[...digests], now - KEY_LASTS],
  );
  return new Map(rows.map(({ digest, id }) => [digest, id]));
}

/** Takes keys for records; false, and the transaction is to be undone, when another process took one of them meanwhile. */
export async function takeKeys(
  statements: Statements,
  ids: ReadonlyMap<string, string>,
  now: number,
): Promise<boolean> {
  // In one order for all: of two processes that take the same keys one then waits for the other.
  const digests = [...ids.keys()].toSorted();
  const taken = await statements.query(TAKE, [digests, digests.map((digest) => ids.get(digest)), now, now - KEY_LASTS]);
  return taken.length === digests.length;
}

/** A key as a record of another store has it; `recordedAt` in milliseconds of the Unix epoch. */
export type RecordedKey = { readonly digest: string; readonly id: string; readonly recordedAt: number };

/** Remembers the keys of records that were recorded elsewhere, each digest once. */
export async function keepKeys(statements: Statements, keys: readonly RecordedKey[]): Promise<void> {
  await statements.query(KEEP, [
    keys.map(({ digest }) => digest),
    keys.map(({ id }) => id),
    keys.map(({ recordedAt }) => recordedAt),
  ]);
}

/** Forgets keys that are remembered no more, by the clock of the database, which no clock of a process can outrun. */
export async function forgetKeys(statements: Statements): Promise<void> {
  await statements.query("DELETE FROM evaluation_keys WHERE recorded_at < extract(epoch FROM now()) * 1000 - $1", [
    2 * KEY_LASTS,
  ]);
}

const TAKE = `INSERT INTO evaluation_keys (digest, id, recorded_at)
  SELECT entry.digest, entry.id, $3 FROM unnest($1::text[], $2::text[]) AS entry(digest, id)
  ON CONFLICT (digest) DO UPDATE SET id = excluded.id, recorded_at = excluded.recorded_at
    WHERE evaluation_keys.recorded_at < $4
  RETURNING digest`;

const KEEP = `INSERT INTO evaluation_keys (digest, id, recorded_at)
  SELECT entry.digest, entry.id, entry.recorded_at
  FROM unnest($1::text[], $2::text[], $3::bigint[]) AS entry(digest, id, recorded_at)
  ON CONFLICT (digest) DO UPDATE SET id = excluded.id, recorded_at = excluded.recorded_at
    WHERE evaluation_keys.recorded_at < excluded.recorded_at`;
