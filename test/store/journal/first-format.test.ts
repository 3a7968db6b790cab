import { hash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { expect, test } from "vitest";

import { GENESIS } from "../../../engine/store/chain/seal.ts";
import { aFolder } from "../a-folder.ts";
import { numberedEntry } from "../an-entry.ts";
import { openJournal } from "./a-journal.ts";

test("a journal of format 1 goes on with records of format 2 in one chain and one tree", async () => {
  const folder = await anOldJournal(3);

  const { journal, report } = await openJournal(folder);
  const { id } = await journal.append(numberedEntry(4));

  expect(report).toEqual({ broken: [] });
  expect(id).toBe("ev-000000000004");
  const old = await journal.read("ev-000000000003");
  expect(old).toMatchObject({
    format: 1,
    policy: null,
    askedBy: null,
    caseJson: Buffer.from('{"facts":{"number":3}}'),
  });
  expect(await journal.read(id)).toMatchObject({ ...numberedEntry(4), format: 2, previous: old?.hash });
  expect(await journal.verify()).toMatchObject({ records: 4, brokenCount: 0 });
  const leaf = hash("sha256", Buffer.concat([Buffer.of(0), Buffer.from(old?.hash ?? "")]), "hex");
  expect((await journal.leafHashes(3, 1)).toString("hex")).toBe(leaf);
  const leaves: Buffer[] = [];
  await journal.verify({ leaf: (found) => leaves.push(found) });
  expect(Buffer.concat(leaves)).toEqual(await journal.leafHashes(1, 4));
});

test("a changed letter in a record of format 1 is found as before", async () => {
  const folder = await anOldJournal(3);
  const path = join(folder, "000000000001.ndjson");
  await writeFile(path, (await readFile(path, "utf8")).replace('"number":2', '"number":7'));

  const { journal } = await openJournal(folder);

  expect((await journal.verify()).broken).toMatchObject([{ seq: 2, fault: "headChanged" }]);
});

/** The folder of a journal as the service wrote it before the tree. */
async function anOldJournal(records: number): Promise<string> {
  const folder = await aFolder();
  let previous = GENESIS;
  let text = "";
  for (let seq = 1; seq <= records; seq += 1) {
    const caseJson = `{"facts":{"number":${seq}}}`;
    const content =
      `{"seq":${seq},"previous":"${previous}","id":"ev-00000000000${seq}","recordedAt":"2026-09-18T01:30:00.000Z",` +
      `"power":"p","at":"2026-09-18T09:30:00+08:00","verdict":"stop","caseGrade":"A","monitoringGrade":"A",` +
      `"caseBytes":${caseJson.length},"case":${caseJson},"evaluation":{"verdict":"stop"}`;
    previous = hash("sha256", content, "hex");
    text += `${content},"hash":"${previous}"}\n`;
  }
  await writeFile(join(folder, "000000000001.ndjson"), text);
  return folder;
}
