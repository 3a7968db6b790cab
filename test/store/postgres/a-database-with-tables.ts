import { afterAll, beforeAll } from "vitest";

import { Database } from "../../../engine/store/postgres/database.ts";
import { migrate } from "../../../engine/store/postgres/migrate.ts";
import { aDatabase } from "../../support/lending/a-database.ts";

/** Milliseconds: the server of the run is started for whoever asks first. */
const PATIENCE = 120_000;

/** A database of the tests of one file. `empty` takes everything out of it. */
export type TestDatabase = { readonly get: () => Database; readonly empty: () => Promise<Database> };

/** A database with the tables of the store, made before the first test and closed after the last. */
export function aDatabaseWithTables(partitions = true): TestDatabase {
  let database: Database | undefined;
  beforeAll(async () => {
    database = new Database(await aDatabase());
    await migrate(database, partitions);
  }, PATIENCE);
  afterAll(() => database?.close());
  const get = (): Database => {
    if (database === undefined) throw new Error("there is no database yet");
    return database;
  };
  return {
    get,
    empty: async () => {
      for (const table of TABLES) await get().query(`DELETE FROM ${table}`);
      return get();
    },
  };
}

const TABLES = [
  "powers",
  "versions",
  "library",
  "chains",
  "records",
  "shelved",
  "evaluations",
  "evaluation_keys",
  "personal_keys",
  "personal_master",
  "journal_order",
  "checkpoints",
  "journal_names",
  "journal_keys",
  "incidents",
];
