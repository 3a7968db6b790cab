import { SunmapError } from "../../core/errors.ts";
import { requireMasters, type Rewrapping } from "../personal/rewrapping.ts";
import { Database, type Statements } from "./database.ts";
import { stateOf, type KeyRow } from "./postgres-keys.ts";

/** Keys that are wrapped together. */
const PAGE = 500;

/**
 * Wraps every key in a database by another master key: all of them, or none. No process may use the database, and one that
 * starts meanwhile waits until it knows which master key holds. Answers how many keys were wrapped anew.
 *
 * @throws MASTER_KEY_WRONG, and STORE_LOCKED while a process uses the database, with nothing changed
 */
export async function rewrapRows(url: string, rewrapping: Rewrapping): Promise<number> {
  const database = new Database(url, { connections: 1 });
  try {
    return await database.transaction((statements) => rewrap(statements, rewrapping));
  } finally {
    await database.close();
  }
}

async function rewrap(statements: Statements, { from, to, wrap }: Rewrapping): Promise<number> {
  await statements.query("INSERT INTO personal_master VALUES ('master', $1) ON CONFLICT (name) DO NOTHING", [from]);
  const [master] = await statements.query<{ fingerprint: string }>(
    "SELECT fingerprint FROM personal_master FOR UPDATE",
  );
  if (requireMasters([master?.fingerprint ?? from], { from, to }) === "done") return 0;
  await requireNobody(statements);
  let count = 0;
  for (let last = ""; ;) {
    const rows = await statements.query<KeyRow>(
      `SELECT * FROM personal_keys WHERE wrapped IS NOT NULL AND name > $1 ORDER BY name LIMIT ${PAGE}`,
      [last],
    );
    const kept = rows.flatMap((row) => {
      const state = stateOf(row);
      return state?.state === "kept" ? [state.key] : [];
    });
    await statements.query(REWRAP, [kept.map(({ name }) => name), kept.map(wrap)]);
    count += kept.length;
    if (rows.length < PAGE) break;
    last = rows.at(-1)?.name ?? last;
  }
  await statements.query("UPDATE personal_master SET fingerprint = $1", [to]);
  return count;
}

/** @throws STORE_LOCKED */
async function requireNobody(statements: Statements): Promise<void> {
  const holders = await statements.query<{ holder: string | null }>(
    "SELECT holder FROM chains WHERE expires_at > now()",
  );
  if (holders.length === 0) return;
  throw new SunmapError("STORE_LOCKED", { holders: holders.flatMap(({ holder }) => holder ?? []) });
}

const REWRAP = `UPDATE personal_keys SET wrapped = entry.wrapped
  FROM unnest($1::text[], $2::bytea[]) AS entry(name, wrapped)
  WHERE personal_keys.name = entry.name AND personal_keys.wrapped IS NOT NULL`;
