import { readFile, truncate } from "node:fs/promises";

import { expect, test } from "vitest";

import { NAMED_WITHIN } from "../../../engine/store/journal/named-ending.ts";
import { aFolder } from "../a-folder.ts";
import { ENDING, endingEntry } from "../an-entry.ts";
import { gather } from "../gather.ts";
import { editLines, openJournal, segmentPaths } from "./a-journal.ts";

const NAMES = /"endingOf":(\d+),"endingBytes":(\d+),"hash":"[0-9a-f]{64}"\}$/;

test("an ending stands once, and so many records after it name it; then it stands again", async () => {
  const lines = await linesOf(await aJournal(2 * NAMED_WITHIN + 3));

  const holders = [undefined, ...Array.from({ length: NAMED_WITHIN }, () => "1")];
  const next = `${NAMED_WITHIN + 2}`;
  expect(lines.map((line) => NAMES.exec(line)?.[1])).toEqual([
    ...holders,
    undefined,
    ...Array.from({ length: NAMED_WITHIN }, () => next),
    undefined,
  ]);
  expect(lines.every((line) => JSON.parse(line)["evaluation"]["verdict"] === "stop")).toBe(true);
});

test("a record names none of another segment, and none that was written before the journal was opened", async () => {
  const folder = await aJournal(2);
  const { journal } = await openJournal(folder, 1);
  await journal.append(endingEntry(3));
  await journal.append(endingEntry(4));
  await journal.close();
  const { journal: again } = await openJournal(folder);
  await again.append(endingEntry(5));

  const lines = await linesOf(folder);

  expect(lines.map((line) => NAMES.exec(line)?.[1])).toEqual([undefined, "1", undefined, undefined, undefined]);
});

test("a repetition holds no ending", async () => {
  const { journal, folder } = await anEmptyJournal();
  await journal.append(endingEntry(1, { idempotencyKey: "key" }));
  expect(await journal.append(endingEntry(1, { idempotencyKey: "key" }))).toMatchObject({ repeated: true });
  await journal.append(endingEntry(2));

  expect((await linesOf(folder)).map((line) => NAMES.exec(line)?.[1])).toEqual([undefined, "1"]);
});

test.each([
  ["the ending is changed", (line: string) => line.replace("会审", "会签")],
  ["its case is changed", (line: string) => line.replace('"number":1}', '"number":9}')],
  ["it is taken away", () => "{}"],
])("when of the record that others name %s, these are told to be damaged as well, and no others", async (_, damage) => {
  const folder = await aJournal(NAMED_WITHIN + 3);
  const [path = ""] = await segmentPaths(folder);
  await editLines(path, (lines) => [damage(lines[0] ?? ""), ...lines.slice(1)]);

  const { journal } = await openJournal(folder);
  const report = await journal.verify();
  const scanned = await gather(journal.scan(1, journal.size));

  expect(report.brokenCount).toBe(NAMED_WITHIN + 1);
  expect(report.broken[1]).toMatchObject({
    seq: 2,
    fault: "evaluationChanged",
    why: "its evaluation ends as that of record 1, where no such ending is to be found",
  });
  expect(scanned.map((record) => "hash" in record)).toEqual([
    ...Array.from({ length: NAMED_WITHIN + 1 }, () => false),
    true,
    true,
  ]);
  await expect(journal.read("ev-000000000002")).rejects.toMatchObject({ code: "STORE_DAMAGED" });
});

test.each([
  ["another record", '"endingOf":1,', '"endingOf":2,'],
  ["itself", '"endingOf":1,', '"endingOf":3,'],
  ["one that comes later", '"endingOf":1,', '"endingOf":9,'],
  ["more than a line has", `"endingBytes":${ENDING.length}`, '"endingBytes":99999999'],
  ["a little less", `"endingBytes":${ENDING.length}`, `"endingBytes":${ENDING.length - 1}`],
])("a line that was made to name %s is told to be damaged", async (_, from, to) => {
  const folder = await aJournal(9);
  const [path = ""] = await segmentPaths(folder);
  await editLines(path, (lines) => lines.map((line, at) => (at === 2 ? line.replace(from, to) : line)));

  const { journal } = await openJournal(folder);

  expect(await journal.verify()).toMatchObject({ broken: [{ seq: 3, fault: "evaluationChanged" }], brokenCount: 1 });
  await expect(journal.read("ev-000000000003")).rejects.toMatchObject({ code: "STORE_DAMAGED" });
});

test("a line that only lacks its line end at the very end is kept, though it names another", async () => {
  const folder = await aJournal(3);
  const [path = ""] = await segmentPaths(folder);
  const whole = await readFile(path);
  await truncate(path, whole.length - 1);

  const { journal, report } = await openJournal(folder);

  expect(report.broken).toEqual([]);
  expect(await journal.read("ev-000000000003")).toMatchObject({
    seq: 3,
    evaluationJson: endingEntry(3).evaluationJson,
  });
  expect(await readFile(path)).toEqual(whole);
});

async function anEmptyJournal(): Promise<{ folder: string } & Awaited<ReturnType<typeof openJournal>>> {
  const folder = await aFolder();
  return { folder, ...(await openJournal(folder)) };
}

/** The folder of a closed journal with so many records whose evaluations end alike. */
async function aJournal(records: number): Promise<string> {
  const { journal, folder } = await anEmptyJournal();
  for (let number = 1; number <= records; number += 1) await journal.append(endingEntry(number));
  await journal.close();
  return folder;
}

async function linesOf(folder: string): Promise<readonly string[]> {
  const texts = await Promise.all((await segmentPaths(folder)).map((path) => readFile(path, "utf8")));
  return texts.join("").split("\n").slice(0, -1);
}
