import { join } from "node:path";

import { expect, test } from "vitest";

import { fileIncidentBook } from "../../../engine/proof/incidents/file-incident-book.ts";
import { openIncidentBook } from "../../../engine/proof/incidents/open-incident-book.ts";
import { sharedIncidentBook } from "../../../engine/proof/incidents/shared-incident-book.ts";
import { postgresIncidents } from "../../../engine/store/postgres/postgres-incidents.ts";
import { aFolder } from "../../store/a-folder.ts";
import { aDatabaseWithTables } from "../../store/postgres/a-database-with-tables.ts";
import { anIncident, incidentBookContract } from "./incident-book.contract.ts";

const database = aDatabaseWithTables();

incidentBookContract("PostgreSQL", async () => {
  const emptied = await database.empty();
  return async () => sharedIncidentBook(postgresIncidents(emptied));
});

test("of processes that find the same at once one tells of it, and each number is given once", async () => {
  const emptied = await database.empty();
  const books = Array.from({ length: 4 }, () => sharedIncidentBook(postgresIncidents(emptied)));
  const same = await Promise.all(
    books.map((book) => book.keep(anIncident({ key: "same", at: new Date().toISOString() }))),
  );
  const others = await Promise.all(books.map((book, index) => book.keep(anIncident({ key: `of ${index}` }))));

  expect(same.filter(({ isNew }) => isNew)).toHaveLength(1);
  expect(new Set(others.map(({ incident }) => incident.seq))).toEqual(new Set([2, 3, 4, 5]));
});

test("what a process found when each had a file of its own is taken along, once", async () => {
  const shared = { incidents: postgresIncidents(await database.empty()) };
  const path = join(await aFolder(), "incidents.ndjson");
  await (await fileIncidentBook(path)).keep(anIncident({ key: "of old" }));

  await openIncidentBook({ path, shared });
  const book = await openIncidentBook({ path, shared });

  expect(await book.before(10, 10)).toEqual([{ ...anIncident({ key: "of old" }), seq: 1 }]);
});
