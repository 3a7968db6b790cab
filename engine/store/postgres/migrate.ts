import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { SunmapError } from "../../core/errors.ts";
import { codeOf } from "../disk-fault.ts";
import type { Database, Statements } from "./database.ts";

/** A numbered file of statements, and what stands for it where the database cannot do it. */
type Migration = { readonly number: number; readonly name: string; readonly text: string; readonly otherwise?: string };

/** `applied`: what was done now. `unpartitioned`: the database cannot divide tables, so that months lie in one. */
export type MigrationReport = { readonly applied: readonly string[]; readonly unpartitioned: boolean };

const FOLDER = fileURLToPath(new URL("migrations", import.meta.url));
const NAME = /^(\d{3})-[a-z-]+\.sql$/;
const OTHERWISE = ".unpartitioned.sql";
/** The feature is not supported, or not even known to the grammar. */
const CANNOT = new Set(["0A000", "42601"]);
const LOCK = 0;

/**
 * Brings the tables of a database to what this program needs. Of several processes one does it and the others wait; done
 * once, it does nothing. `partitions`: whether to try to divide the evaluations by months.
 *
 * @throws STORE_TOO_NEW when a newer program was here.
 */
export async function migrate(database: Database, partitions = true): Promise<MigrationReport> {
  const migrations = await readMigrations();
  await createList(database);
  return database.transaction(async (statements) => {
    await statements.query("SELECT name FROM migrations WHERE number = $1 FOR UPDATE", [LOCK]);
    const known = await statements.query<{ number: number; name: string }>("SELECT number, name FROM migrations");
    const newest = migrations.at(-1)?.number ?? LOCK;
    const newer = known.find(({ number }) => number > newest);
    if (newer !== undefined) throw new SunmapError("STORE_TOO_NEW", { migration: newer.name });
    const applied: string[] = [];
    const names = new Set(known.map(({ name }) => name));
    for (const migration of migrations) {
      if (known.some(({ number }) => number === migration.number)) continue;
      const name = await apply(statements, migration, partitions);
      names.add(name);
      applied.push(name);
    }
    return { applied, unpartitioned: [...names].some((name) => name.endsWith(OTHERWISE)) };
  });
}

/** Two who create it at once may both find it missing; whoever comes second then finds it. */
async function createList(database: Database): Promise<void> {
  const create = (): Promise<unknown> =>
    database.query("CREATE TABLE IF NOT EXISTS migrations (number integer PRIMARY KEY, name text NOT NULL)");
  await create().catch(create);
  await database.query("INSERT INTO migrations VALUES ($1, 'lock') ON CONFLICT (number) DO NOTHING", [LOCK]);
}

async function apply(statements: Statements, migration: Migration, partitions: boolean): Promise<string> {
  const { number, text, otherwise } = migration;
  const run = async (sql: string, name: string): Promise<string> => {
    await statements.query(sql);
    await statements.query("INSERT INTO migrations VALUES ($1, $2)", [number, name]);
    return name;
  };
  if (otherwise === undefined) return run(text, migration.name);
  const otherName = migration.name.replace(/\.sql$/, OTHERWISE);
  if (!partitions) return run(otherwise, otherName);
  await statements.query("SAVEPOINT before_migration");
  try {
    return await run(text, migration.name);
  } catch (fault) {
    if (!CANNOT.has(codeOf(fault) ?? "")) throw fault;
    await statements.query("ROLLBACK TO SAVEPOINT before_migration");
    return run(otherwise, otherName);
  }
}

async function readMigrations(): Promise<readonly Migration[]> {
  const names = (await readdir(FOLDER)).toSorted();
  const read = (name: string): Promise<string> => readFile(join(FOLDER, name), "utf8");
  const migrations: Migration[] = [];
  for (const name of names) {
    const number = Number(NAME.exec(name)?.[1]);
    if (Number.isNaN(number)) continue;
    const otherwise = name.replace(/\.sql$/, OTHERWISE);
    const text = await read(name);
    migrations.push({ number, name, text, ...(names.includes(otherwise) && { otherwise: await read(otherwise) }) });
  }
  return migrations;
}
