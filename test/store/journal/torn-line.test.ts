import { readdir, readFile, stat, truncate } from "node:fs/promises";
import { basename, dirname } from "node:path";

import { expect, test } from "vitest";

import { anEntry } from "../an-entry.ts";
import { aClosedJournal, appendBytes, openJournal, segmentPaths } from "./a-journal.ts";

test("a last line that is cut off anywhere is healed and its bytes are kept", async () => {
  const whole = await lastSegmentOf(await aClosedJournal(3));
  const bytes = await readFile(whole);
  const start = bytes.lastIndexOf("\n", -2) + 1;
  const cuts = [start + 1, start + 2, start + 50, start + 200, bytes.length - 76, bytes.length - 3, bytes.length - 2];

  for (const cut of cuts) {
    const folder = await aClosedJournal(3);
    const path = await lastSegmentOf(folder);
    await truncate(path, cut);

    const { journal, report } = await openJournal(folder);

    expect(report).toMatchObject({ broken: [], torn: { seq: 3, bytes: cut - start, path: `${path}.torn-3` } });
    expect(await readFile(`${path}.torn-3`)).toEqual(bytes.subarray(start, cut));
    expect((await stat(path)).size).toBe(start);
    expect(await journal.append(anEntry())).toEqual({ id: "ev-000000000003", repeated: false });
    expect(await journal.verify()).toMatchObject({ records: 3, brokenCount: 0 });
  }
});

test("a journal that was closed well has nothing to heal", async () => {
  const folder = await aClosedJournal(3);

  const { journal, report } = await openJournal(folder);

  expect(report).toEqual({ broken: [] });
  expect(journal.size).toBe(3);
});

test("a last record that lacks only its line end is whole and is kept", async () => {
  const folder = await aClosedJournal(3);
  const path = await lastSegmentOf(folder);
  const bytes = await readFile(path);
  await truncate(path, bytes.length - 1);

  const { journal, report } = await openJournal(folder);

  expect(report).toEqual({ broken: [] });
  expect(await readFile(path)).toEqual(bytes);
  expect(await journal.append(anEntry())).toMatchObject({ id: "ev-000000000004" });
  expect(await journal.verify()).toMatchObject({ records: 4, brokenCount: 0 });
});

test("zeros that a power cut left behind the last line are healed as a torn line", async () => {
  const folder = await aClosedJournal(2);
  await appendBytes(await lastSegmentOf(folder), new Uint8Array(5000));

  const { journal, report } = await openJournal(folder);

  expect(report).toMatchObject({ broken: [], torn: { seq: 3, bytes: 5000 } });
  expect(await journal.verify()).toMatchObject({ records: 2, brokenCount: 0 });
});

test("a line that is torn a second time at one place is kept under a second name", async () => {
  const folder = await aClosedJournal(2);
  const path = await lastSegmentOf(folder);
  for (const bytes of ["one", "two"]) {
    await appendBytes(path, bytes);
    await (await openJournal(folder)).journal.close();
  }

  const torn = (await readdir(dirname(path))).filter((name) => name.includes(".torn-")).toSorted();
  expect(torn).toEqual([`${basename(path)}.torn-3`, `${basename(path)}.torn-3-2`]);
  expect(await readFile(`${path}.torn-3`, "utf8")).toBe("one");
  expect(await readFile(`${path}.torn-3-2`, "utf8")).toBe("two");
});

test("a first line that is torn leaves an empty journal", async () => {
  const folder = await aClosedJournal(1);
  await truncate(await lastSegmentOf(folder), 10);

  const { journal, report } = await openJournal(folder);

  expect(report).toMatchObject({ torn: { seq: 1, bytes: 10 } });
  expect(journal.size).toBe(0);
  expect(await journal.append(anEntry())).toMatchObject({ id: "ev-000000000001" });
});

test("the first line of a new segment that is torn leaves the chain to the segment before it", async () => {
  const folder = await aClosedJournal(4, 2);
  await truncate(await lastSegmentOf(folder), 0);
  await appendBytes(await lastSegmentOf(folder), '{"seq":3');

  const { journal } = await openJournal(folder);
  await journal.append(anEntry());

  expect(await journal.verify()).toMatchObject({ records: 3, head: { seq: 3 }, brokenCount: 0 });
});

async function lastSegmentOf(folder: string): Promise<string> {
  return (await segmentPaths(folder)).at(-1) ?? "";
}
