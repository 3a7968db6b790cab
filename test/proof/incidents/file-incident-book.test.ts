import { appendFile, readFile } from "node:fs/promises";
import { join } from "node:path";

import { expect, test } from "vitest";

import { fileIncidentBook } from "../../../engine/proof/incidents/file-incident-book.ts";
import { aFolder } from "../../store/a-folder.ts";
import { anIncident, incidentBookContract } from "./incident-book.contract.ts";

incidentBookContract("a file", async () => {
  const path = await aPath();
  return () => fileIncidentBook(path);
});

test("a line that is none is passed over, and nothing of the file is changed", async () => {
  const path = await aPath();
  await (await fileIncidentBook(path)).keep(anIncident());
  await appendFile(path, '{"seq":2\n');
  const before = await readFile(path, "utf8");

  expect(await (await fileIncidentBook(path)).before(10, 10)).toMatchObject([{ seq: 1 }]);
  expect(await readFile(path, "utf8")).toBe(before);
});

async function aPath(): Promise<string> {
  return join(await aFolder(), "incidents.ndjson");
}
