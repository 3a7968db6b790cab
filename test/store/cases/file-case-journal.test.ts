import { appendFile, readFile, readdir, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

import type { CaseJournal } from "../../../engine/store/cases/case-journal.ts";
import { openCaseJournal, type CaseJournalReport } from "../../../engine/store/cases/open-case-journal.ts";
import { aCaseRecord } from "../a-case-record.ts";
import { aFolder } from "../a-folder.ts";
import { caseJournalContract } from "../case-journal.contract.ts";

type Opened = { readonly journal: CaseJournal; readonly report: CaseJournalReport };

async function open(folder: string, segmentBytes = 1 << 20): Promise<Opened> {
  const opened = await openCaseJournal(folder, { clock: Date.now, durability: "write", segmentBytes });
  onTestFinished(() => opened.journal.close());
  return opened;
}

const everySegmentSize = [1 << 20, 2000, 1];
for (const bytes of everySegmentSize) {
  caseJournalContract(
    `journal of cases in files of ${bytes} bytes`,
    async () => (await open(await aFolder(), bytes)).journal,
  );
}

/** A closed journal with the records 1 to `records`, two in each file. */
async function aClosedJournal(records: number): Promise<string> {
  const folder = await aFolder();
  const { journal } = await open(folder, 700);
  for (let number = 1; number <= records; number += 1) await journal.append(aCaseRecord(number));
  await journal.close();
  return folder;
}

async function segments(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".ndjson"));
  return names.toSorted().map((name) => join(folder, name));
}

async function replayed(journal: CaseJournal): Promise<number[]> {
  const seqs: number[] = [];
  await journal.replay((_record, seq) => void seqs.push(seq));
  return seqs;
}

test("after a restart every record is there, in whatever file, and the chain goes on", async () => {
  const folder = await aClosedJournal(7);
  expect((await segments(folder)).length).toBeGreaterThan(2);

  const { journal, report } = await open(folder, 700);

  expect(report).toEqual({ broken: [] });
  expect(await journal.append(aCaseRecord(8))).toBe(8);
  expect(await journal.read(1)).toEqual(aCaseRecord(1));
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
  expect(await journal.append(aCaseRecord(4))).toBe(4);
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
  await writeFile(first, (await readFile(first, "utf8")).replace("case-2", "case-9"));

  const { journal, report } = await open(folder);

  expect(report.broken).toMatchObject([{ seq: 2, why: "its content does not match its hash", path: first }]);
  expect(await replayed(journal)).toEqual([1, 3, 4, 5, 6]);
  await expect(journal.read(2)).rejects.toMatchObject({ code: "STORE_DAMAGED" });
  expect(await journal.append(aCaseRecord(7))).toBe(7);
});

test("after damage in the last file new records go to a new one and take no number twice", async () => {
  const folder = await aClosedJournal(3);
  const last = (await segments(folder)).at(-1) ?? "";
  await writeFile(last, (await readFile(last, "utf8")).replace("case-3", "case-9"));
  await appendFile(last, "not a record\n");

  const { journal, report } = await open(folder);

  expect(report.broken.map(({ seq }) => seq)).toEqual([3, 4]);
  expect(await journal.append(aCaseRecord(5))).toBe(5);
  expect(await replayed(journal)).toEqual([1, 2, 5]);
});

test("two processes cannot write to one journal", async () => {
  const folder = await aFolder();
  await open(folder);

  await expect(open(folder)).rejects.toMatchObject({ code: "STORE_LOCKED" });
});
