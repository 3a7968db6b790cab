import { appendFile, readFile, readdir, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

import { openRecordJournal, type RecordJournalReport } from "../../../engine/store/records/open-record-journal.ts";
import type { RecordJournal } from "../../../engine/store/records/record-journal.ts";
import { aFolder } from "../a-folder.ts";
import { aRecord, type TestRecord } from "../a-record.ts";
import { recordJournalContract } from "../record-journal.contract.ts";

type Opened = { readonly journal: RecordJournal<TestRecord>; readonly report: RecordJournalReport };

async function open(folder: string, segmentBytes = 1 << 20): Promise<Opened> {
  const opened = await openRecordJournal<TestRecord>(folder, { clock: Date.now, durability: "write", segmentBytes });
  onTestFinished(() => opened.journal.close());
  return opened;
}

const everySegmentSize = [1 << 20, 2000, 1];
for (const bytes of everySegmentSize) {
  recordJournalContract(
    `journal of records in files of ${bytes} bytes`,
    async () => (await open(await aFolder(), bytes)).journal,
  );
}

/** A closed journal with the records 1 to `records`, two in each file. */
async function aClosedJournal(records: number): Promise<string> {
  const folder = await aFolder();
  const { journal } = await open(folder, 400);
  for (let number = 1; number <= records; number += 1) await journal.append(aRecord(number));
  await journal.close();
  return folder;
}

async function segments(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".ndjson"));
  return names.toSorted().map((name) => join(folder, name));
}

async function replayed(journal: RecordJournal<TestRecord>): Promise<number[]> {
  const seqs: number[] = [];
  await journal.replay((_record, seq) => void seqs.push(seq));
  return seqs;
}

test("after a restart every record is there, in whatever file, and the chain goes on", async () => {
  const folder = await aClosedJournal(7);
  expect((await segments(folder)).length).toBeGreaterThan(2);

  const { journal, report } = await open(folder, 400);

  expect(report).toEqual({ broken: [] });
  expect(await journal.append(aRecord(8))).toBe(8);
  expect(await journal.read(1)).toEqual(aRecord(1));
  expect(await replayed(journal)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(await journal.verify()).toMatchObject({ records: 8, brokenCount: 0 });
});

test("a last line that was cut off is healed, kept beside, and its number is given again", async () => {
  const folder = await aClosedJournal(4);
  const last = (await segments(folder)).at(-1) ?? "";
  await truncate(last, (await readFile(last)).length - 20);

  const { journal, report } = await open(folder);

  expect(report).toMatchObject({ broken: [], torn: { seq: 4, path: `${last}.torn-4` } });
  expect(await replayed(journal)).toEqual([1, 2, 3]);
  expect(await journal.append(aRecord(4))).toBe(4);
  expect(await journal.verify()).toMatchObject({ records: 4, brokenCount: 0 });
});

test("a last record that lacks only its line end is whole and is kept", async () => {
  const folder = await aClosedJournal(4);
  const last = (await segments(folder)).at(-1) ?? "";
  await truncate(last, (await readFile(last)).length - 1);

  const { journal, report } = await open(folder);

  expect(report).toEqual({ broken: [] });
  expect(await replayed(journal)).toEqual([1, 2, 3, 4]);
});

test("a record that was changed is told at the start, is not replayed, and is not given out", async () => {
  const folder = await aClosedJournal(6);
  const [first = ""] = await segments(folder);
  await writeFile(first, (await readFile(first, "utf8")).replace('"number":2', '"number":9'));

  const { journal, report } = await open(folder);

  expect(report.broken).toMatchObject([{ seq: 2, why: "its content does not match its hash", path: first }]);
  expect(await replayed(journal)).toEqual([1, 3, 4, 5, 6]);
  await expect(journal.read(2)).rejects.toMatchObject({ code: "STORE_DAMAGED" });
  expect(await journal.append(aRecord(7))).toBe(7);
});

test("after damage in the last file new records go to a new one and take no number twice", async () => {
  const folder = await aClosedJournal(3);
  const last = (await segments(folder)).at(-1) ?? "";
  await writeFile(last, (await readFile(last, "utf8")).replace('"number":3', '"number":9'));
  await appendFile(last, "not a record\n");

  const { journal, report } = await open(folder);

  expect(report.broken.map(({ seq }) => seq)).toEqual([3, 4]);
  expect(await journal.append(aRecord(5))).toBe(5);
  expect(await replayed(journal)).toEqual([1, 2, 5]);
});

test("two processes cannot write to one journal", async () => {
  const folder = await aFolder();
  await open(folder);

  await expect(open(folder)).rejects.toMatchObject({ code: "STORE_LOCKED" });
});

test("a journal of cases that was written before there were journals of other records is read as it stands", async () => {
  const folder = await aFolder();
  const line =
    '{"seq":1,"previous":"0000000000000000000000000000000000000000000000000000000000000000",' +
    '"record":{"kind":"unsubscribed","at":"2026-09-18T09:30:00+08:00","webhook":"webhook-1"},' +
    '"hash":"8c8ff049bd4f5ef333d590870df5cdc7dcf39db7e41c94232db521d3732ed2dc"}\n';
  await writeFile(join(folder, "000000000001.ndjson"), line);

  const { journal, report } = await open(folder);

  expect(report).toEqual({ broken: [] });
  expect(await journal.read(1)).toEqual({
    kind: "unsubscribed",
    at: "2026-09-18T09:30:00+08:00",
    webhook: "webhook-1",
  });
});
