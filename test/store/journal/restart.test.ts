import { readdir } from "node:fs/promises";

import { expect, test } from "vitest";

import { anEntry, numberedEntry } from "../an-entry.ts";
import { aFolder } from "../a-folder.ts";
import { aClosedJournal, NOW, openJournal, segmentPaths } from "./a-journal.ts";

const DAY = 24 * 60 * 60 * 1000;

test("after a restart everything is there and the chain goes on", async () => {
  const folder = await aClosedJournal(10, 4);

  const { journal } = await openJournal(folder);
  const { id } = await journal.append(anEntry());

  expect(id).toBe("ev-000000000011");
  expect(journal.size).toBe(11);
  expect(await journal.read("ev-000000000005")).toMatchObject(numberedEntry(5));
  expect((await journal.list({ limit: 100 })).evaluations.map((evaluation) => evaluation.seq)).toEqual([
    11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1,
  ]);
  expect(await journal.verify()).toMatchObject({ records: 11, brokenCount: 0 });
});

test("a cursor from before a restart goes on after it", async () => {
  const folder = await aClosedJournal(10);
  const before = await openJournal(folder);
  const { cursor = "" } = await before.journal.list({ limit: 4 });
  await before.journal.close();

  const { journal } = await openJournal(folder);

  const { evaluations } = await journal.list({ limit: 3, cursor });
  expect(evaluations.map((evaluation) => evaluation.seq)).toEqual([6, 5, 4]);
});

test("an idempotency key is known after a restart, in whatever segment it lies, and until 24 hours are over", async () => {
  const folder = await aFolder();
  for (const key of ["k1", "k2", "k3"]) {
    const { journal } = await openJournal(folder, 1);
    await journal.append(anEntry({ idempotencyKey: key }));
    await journal.append(anEntry());
    await journal.close();
  }

  const inTime = await openJournal(folder, 1, NOW + DAY);
  expect(await inTime.journal.findByIdempotencyKey("highway-tendering", "k1")).toMatchObject({ seq: 1 });
  expect(await inTime.journal.append(anEntry({ idempotencyKey: "k3" }))).toEqual({
    id: "ev-000000000005",
    repeated: true,
  });
  await inTime.journal.close();

  const late = await openJournal(folder, 1, NOW + DAY + 1);
  expect(await late.journal.findByIdempotencyKey("highway-tendering", "k1")).toBeUndefined();
});

test("after a restart the newest of two records under one key is the one that is known", async () => {
  const folder = await aFolder();
  for (const now of [NOW, NOW + DAY + 1]) {
    const { journal } = await openJournal(folder, 1 << 20, now);
    await journal.append(anEntry({ idempotencyKey: "k1" }));
    await journal.close();
  }

  // The clock was set back: now both records are young enough.
  const { journal } = await openJournal(folder, 1 << 20, NOW + DAY);

  expect(await journal.findByIdempotencyKey("highway-tendering", "k1")).toMatchObject({ seq: 2 });
});

test("a segment that is full is followed by one that is named after its first record", async () => {
  const folder = await aFolder();
  const { journal } = await openJournal(folder, 900);
  for (let number = 1; number <= 4; number += 1) await journal.append(numberedEntry(number));

  expect((await readdir(folder)).toSorted()).toEqual([
    "000000000001.index",
    "000000000001.ndjson",
    "000000000003.ndjson",
    "lock",
  ]);
  expect(await segmentPaths(folder)).toHaveLength(2);
});

test("records are read, listed and verified while others are being recorded", async () => {
  const folder = await aFolder();
  const { journal } = await openJournal(folder, 20_000);
  const recording = (async () => {
    for (let number = 1; number <= 300; number += 1) await journal.append(numberedEntry(number));
  })();

  for (let round = 0; round < 20; round += 1) {
    const { evaluations } = await journal.list({ limit: 1000 });
    const seqs = evaluations.map((evaluation) => evaluation.seq);
    expect(seqs).toEqual(Array.from({ length: seqs.length }, (_, n) => seqs.length - n));
    expect((await journal.verify()).brokenCount).toBe(0);
  }
  await recording;

  expect(await journal.verify()).toMatchObject({ records: 300, brokenCount: 0 });
});

test("a page of long texts ends early and the next one goes on", async () => {
  const folder = await aFolder();
  const { journal } = await openJournal(folder);
  const caseJson = Buffer.from(JSON.stringify({ facts: { note: "x".repeat(3 << 20) } }));
  for (let number = 0; number < 5; number += 1) await journal.append(anEntry({ caseJson }));

  const first = await journal.list({ limit: 100 });
  const second = await journal.list({ limit: 100, cursor: first.cursor ?? "" });

  expect(first.evaluations.map((evaluation) => evaluation.seq)).toEqual([5, 4, 3]);
  expect(second.evaluations.map((evaluation) => evaluation.seq)).toEqual([2, 1]);
  expect(second.cursor).toBeUndefined();
});
