import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { expect, test } from "vitest";

import { openFileJournal } from "../../../engine/store/journal/open-file-journal.ts";
import { aFolder } from "../../store/a-folder.ts";
import { numberedEntry } from "../../store/an-entry.ts";
import { sunmap } from "../a-shell.ts";

async function aJournal(): Promise<string> {
  const data = await aFolder();
  const { journal } = await openFileJournal(join(data, "journal"), { clock: () => Date.UTC(2026, 8, 18) });
  await journal.appendMany([1, 2, 3].map((number) => numberedEntry(number)));
  await journal.close();
  return data;
}

async function changeFirst(data: string, from: string, to: string): Promise<void> {
  const folder = join(data, "journal");
  const name = (await readdir(folder)).find((file) => file.endsWith(".ndjson")) ?? "";
  const text = await readFile(join(folder, name), "utf8");
  await writeFile(join(folder, name), text.replace(from, to));
}

test("a whole chain ends with 0 and tells its head", async () => {
  const { code, output } = await sunmap(["journal", "verify", "--data", await aJournal()]);

  expect(code).toBe(0);
  expect(output).toMatch(/^3 records, and the chain is whole\nhead 3 [0-9a-f]{64}\n$/);
});

test("a changed record is named, with its file, and ends with 1", async () => {
  const data = await aJournal();
  await changeFirst(data, '"number":2', '"number":9');

  const { code, output } = await sunmap(["journal", "verify"], { environment: { LANG: "en_US", SUNMAP_DATA: data } });

  expect(code).toBe(1);
  expect(output).toMatch(/^record 2 is not what was written: /);
  expect(output).toContain(join(data, "journal"));
});

test("verifying changes nothing on the disk", async () => {
  const data = await aJournal();
  const before = await readdir(join(data, "journal"));

  await sunmap(["journal", "verify", "--data", data]);

  expect(await readdir(join(data, "journal"))).toEqual(before);
});

test("machines get the report", async () => {
  const { output } = await sunmap(["journal", "verify", "--json", "--data", await aJournal()]);

  expect(JSON.parse(output)).toMatchObject({ records: 3, brokenCount: 0, head: { seq: 3 } });
});

test("a folder without a journal is a wrong call", async () => {
  const { code, errors } = await sunmap(["journal", "verify", "--data", await aFolder()]);

  expect(code).toBe(2);
  expect(errors).toContain("there is no journal in");
});
