import type { Stores } from "../stores.ts";
import type { StoresBeside } from "../stores-beside.ts";
import { Database } from "./database.ts";
import { partsOf } from "./database-parts.ts";
import { migrate } from "./migrate.ts";
import { PostgresJournalReader } from "./postgres-journal-reader.ts";
import { PostgresRecordJournal } from "./postgres-record-journal.ts";

/** Besides what can be read, what processes change without having it for themselves. */
type DatabaseBeside = Omit<StoresBeside, "evaluations"> &
  Pick<Stores, "personalKeys" | "records"> & { readonly evaluations: () => Promise<PostgresJournalReader> };

/** What lies in a database, for a process that neither records evaluations nor keeps the register of cases. */
export function openDatabaseBeside(url: string): DatabaseBeside {
  return beside(new Database(url, { connections: 2 }));
}

/** As `openDatabaseBeside`, once the tables are what this program needs. */
export async function openMigratedBeside(url: string): Promise<DatabaseBeside> {
  const database = new Database(url, { connections: 2 });
  try {
    await migrate(database);
  } catch (fault) {
    await database.close();
    throw fault;
  }
  return beside(database);
}

function beside(database: Database): DatabaseBeside {
  const { shared, place, ...parts } = partsOf(database);
  return {
    ...parts,
    place: place(),
    evaluations: () => PostgresJournalReader.open(database),
    records: (name) => PostgresRecordJournal.open({ database, name }),
    proof: { shared },
    close: () => database.close(),
  };
}
