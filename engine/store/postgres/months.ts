import type { Database, Statements } from "./database.ts";

/** So many months after this one have their partition ahead. */
const AHEAD = 2;

/** Makes the partitions of this month and the next ones, by the clock of the database, where they are missing. */
export async function makeMonths(database: Database): Promise<void> {
  await database.transaction(async (statements) => {
    await statements.query("SELECT name FROM locks WHERE name = 'partitions' FOR UPDATE");
    const [row] = await statements.query<{ now: string }>(
      "SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS now",
    );
    if (row === undefined) return;
    for (let offset = 0; offset <= AHEAD; offset += 1) await makeMonth(statements, row.now, offset);
  });
}

/**
 * Makes the partition of the month of an instant, or of so many months later. A month whose records lie among the others
 * already, because a clock was wrong, gets none: they stay there and are found as before.
 */
export async function makeMonth(statements: Statements, instant: string, offset = 0): Promise<void> {
  const [from, to] = [monthOf(instant, offset), monthOf(instant, offset + 1)];
  const others = await statements.query(
    "SELECT 1 FROM evaluations_other WHERE recorded_at >= $1::timestamptz AND recorded_at < $2::timestamptz LIMIT 1",
    [from, to],
  );
  if (others.length > 0) return;
  await statements.query(
    `CREATE TABLE IF NOT EXISTS evaluations_${from.slice(0, 4)}_${from.slice(5, 7)} PARTITION OF evaluations
     FOR VALUES FROM ('${from}') TO ('${to}')`,
  );
}

/** The instant at which a month begins. */
function monthOf(instant: string, offset: number): string {
  const date = new Date(instant);
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + offset)).toISOString();
}
