import { hostname } from "node:os";

import type { StoreOptions, Stores } from "../stores.ts";
import { Database, type DatabaseOptions } from "./database.ts";
import { partsOf } from "./database-parts.ts";
import { migrate } from "./migrate.ts";
import { PostgresJournal } from "./postgres-journal.ts";
import { PostgresPolicyChanges } from "./postgres-policy-changes.ts";
import { PostgresRecordJournal } from "./postgres-record-journal.ts";
import { PostgresSeat } from "./postgres-seat.ts";

/** Opens everything in a database, which other processes may use as well, and makes its tables where they are missing. */
export async function openPostgresStores(
  url: string,
  { clock, report, failed }: StoreOptions,
  options: DatabaseOptions = {},
): Promise<Stores> {
  const database = new Database(url, options);
  try {
    const { applied, unpartitioned } = await migrate(database);
    if (applied.length > 0) report("the tables were made", { applied });
    if (unpartitioned) report("the database divides no tables: all evaluations lie in one", {});
    const changes = await PostgresPolicyChanges.open(database);
    const holder = `${hostname()} ${process.pid}`;
    const partitioned = !unpartitioned;
    const evaluations = await PostgresJournal.open({ database, clock, holder, partitioned, failed });
    const seat = await PostgresSeat.open(database, "cases");
    return {
      ...partsOf(database),
      changes,
      evaluations,
      lane: evaluations.lane,
      records: (name) => PostgresRecordJournal.open({ database, name, ...(name === "cases" && { fence: seat }) }),
      seat,
      alone: (task) =>
        database.transaction(async (statements) => {
          await statements.query("SELECT name FROM locks WHERE name = 'seed' FOR UPDATE");
          return task();
        }),
      answers: () => database.answers,
      close: async () => {
        await evaluations.close();
        await seat.release().catch(failed);
        await database.close();
      },
    };
  } catch (fault) {
    await database.close();
    throw fault;
  }
}
