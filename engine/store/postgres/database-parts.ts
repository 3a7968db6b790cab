import type { Stores } from "../stores.ts";
import type { Database } from "./database.ts";
import { postgresIncidents } from "./postgres-incidents.ts";
import { PostgresKeys } from "./postgres-keys.ts";
import { postgresNotes } from "./postgres-notes.ts";
import { PostgresPolicyStore } from "./postgres-policy-store.ts";
import { joinRing, readRing } from "./postgres-ring.ts";
import { PostgresShelf } from "./postgres-shelf.ts";

/** What lies in a database and what no process has for itself. */
export function partsOf(
  database: Database,
): Pick<Stores, "policies" | "place" | "personalKeys" | "shelf"> & Required<Pick<Stores, "shared">> {
  return {
    policies: new PostgresPolicyStore(database),
    place: () => ({ kind: "database", url: database.url }),
    personalKeys: new PostgresKeys(database),
    shelf: async (name) => new PostgresShelf(database, name),
    shared: {
      notes: postgresNotes(database),
      incidents: postgresIncidents(database),
      readRing: () => readRing(database),
      joinRing: (ring) => joinRing(database, ring),
    },
  };
}
