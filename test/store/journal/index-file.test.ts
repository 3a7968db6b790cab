import { cp, readFile, rm, truncate, writeFile } from "node:fs/promises";

import { expect, test } from "vitest";

import { aClosedJournal, openJournal, segmentPaths } from "./a-journal.ts";

/** What may befall the index of the first of two segments. */
const MISHAPS: readonly (readonly [string, (index: string, segment: string, other: string) => Promise<void>])[] = [
  ["missing", (index) => rm(index)],
  ["empty", (index) => writeFile(index, "")],
  ["cut short", (index) => truncate(index, 300)],
  ["without its slots", (index) => truncate(index, 180)],
  ["changed in a slot", (index) => changeByte(index, -20)],
  ["changed in its head", (index) => changeByte(index, 5)],
  ["something else", (index) => writeFile(index, '{"format":"sunmap/index/1"}\n')],
  ["not even JSON", (index) => writeFile(index, Buffer.from([0xff, 0x0a, 0x00]))],
  ["that of another segment", (index, _, other) => cp(other, index)],
];

test.each(MISHAPS)("when its index is %s, a segment is indexed anew and nothing is lost", async (_, befall) => {
  const folder = await aClosedJournal(9, 3);
  const [first = "", second = ""] = await segmentPaths(folder);
  const index = first.replace(".ndjson", ".index");
  const before = await readFile(index);
  await befall(index, first, second.replace(".ndjson", ".index"));

  const { journal } = await openJournal(folder);

  expect((await journal.list({ limit: 100 })).evaluations.map((evaluation) => evaluation.seq)).toEqual([
    9, 8, 7, 6, 5, 4, 3, 2, 1,
  ]);
  expect(await readFile(index)).toEqual(before);
});

test("an index from when its segment was shorter is built anew", async () => {
  const folder = await aClosedJournal(9, 3);
  const [path = ""] = await segmentPaths(folder);
  const [shorter = ""] = await segmentPaths(await aClosedJournal(4, 2));
  await cp(shorter.replace(".ndjson", ".index"), path.replace(".ndjson", ".index"));

  const { journal } = await openJournal(folder);

  expect((await journal.list({ limit: 100 })).evaluations).toHaveLength(9);
});

test("an index that no longer fits a segment of the same length is built anew when a record is not found", async () => {
  const folder = await aClosedJournal(9, 3);
  const [path = ""] = await segmentPaths(folder);
  const lines = (await readFile(path, "utf8")).split("\n");
  const [first = "", second = "", third = ""] = lines;
  await writeFile(path, `${third}\n${first}\n${second}\n`);

  const { journal } = await openJournal(folder);

  expect((await journal.verify()).brokenCount).toBeGreaterThan(0);
  expect(await journal.read("ev-000000000003")).toMatchObject({ seq: 3 });
});

async function changeByte(path: string, position: number): Promise<void> {
  const bytes = await readFile(path);
  const at = position < 0 ? bytes.length + position : position;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  await writeFile(path, bytes);
}
