import { cp, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { expect, test } from "vitest";

import type { JournalReport } from "../../engine/core/proof/journal-report.ts";
import { aFolder } from "../store/a-folder.ts";
import { numberedEntry } from "../store/an-entry.ts";
import { append, openProved } from "./a-proof.ts";

test("an untouched journal agrees with every checkpoint, its own and those kept outside", async () => {
  const { journal, proof, incidents } = await openProved(await aFolder());
  await append(journal, 5);
  const { note } = await proof.checkpoints.make();
  await append(journal, 4);
  await proof.checkpoints.make();

  const report = await verified(proof, [note]);

  expect(report).toMatchObject({
    sound: true,
    records: 9,
    head: { seq: 9 },
    broken: [],
    brokenCount: 0,
    disagreements: [],
    compared: 3,
    proved: { size: 9 },
  });
  expect(incidents).toEqual([]);
});

test("records cut off the end are told at the start and by a verification, and are an incident", async () => {
  const data = await aFolder();
  const before = await openProved(data);
  await append(before.journal, 5);
  await before.close();
  await editJournal(data, (lines) => lines.slice(0, 3));

  const { proof, incidents } = await openProved(data);
  const report = await verified(proof);

  expect(proof.atStart).toMatchObject({ kind: "cut", size: 5 });
  expect(report).toMatchObject({
    sound: false,
    brokenCount: 0,
    disagreements: [{ kind: "cut", source: "own", size: 5 }],
  });
  expect(incidents).toMatchObject([{ kind: "journalDisagrees", disagreement: { kind: "cut" } }]);
});

test("a history that was written anew with fitting hashes is told, with the records between which it differs", async () => {
  const data = await aFolder();
  const before = await openProved(data);
  for (let round = 0; round < 5; round += 1) {
    await append(before.journal, 10);
    await before.proof.checkpoints.make();
  }
  await before.close();
  const forged = await aForgedJournal(23, 50);
  await cp(join(forged, "journal"), join(data, "journal"), { recursive: true });

  const { proof } = await openProved(data);
  const report = await verified(proof);

  expect(proof.atStart).toMatchObject({ kind: "rewritten", after: 20, upTo: 50 });
  expect(report).toMatchObject({ sound: false, brokenCount: 0, proved: { size: 20 } });
  expect(report.disagreements[0]).toMatchObject({ kind: "rewritten", size: 30, after: 20, upTo: 30 });
});

test("a record that is changed in place is named with its place in the file, and the tree still vouches for its head", async () => {
  const data = await aFolder();
  const { journal, proof, incidents } = await openProved(data);
  await append(journal, 5);
  await proof.checkpoints.make();
  await editJournal(data, (lines) => lines.map((line) => line.replace('"number":3', '"number":7')));

  const report = await verified(proof);

  expect(report).toMatchObject({ sound: false, brokenCount: 1, disagreements: [], proved: { size: 5 } });
  expect(report.broken).toMatchObject([
    { seq: 3, fault: "caseChanged", path: expect.stringContaining("000000000001") },
  ]);
  const [text = ""] = await journalTexts(data);
  expect(report.broken[0]?.offset).toBe(Buffer.byteLength(text.split("\n").slice(0, 2).join("\n")) + 1);
  expect(incidents).toMatchObject([{ kind: "recordDamaged", record: 3 }]);
});

test("who asked cannot be changed either", async () => {
  const data = await aFolder();
  const { journal, proof } = await openProved(data);
  await append(journal, 5);
  await proof.checkpoints.make();
  await editJournal(data, (lines) => lines.map((line, at) => (at === 2 ? line.replace('"p-202"', '"p-203"') : line)));

  expect((await verified(proof)).broken).toMatchObject([{ seq: 3, fault: "headChanged" }]);
});

test("a checkpoint from outside that was signed for another history tells of a fork", async () => {
  const [data, other] = [await aFolder(), await aFolder()];
  const before = await openProved(data);
  await append(before.journal, 3);
  await before.close();
  await cp(data, other, { recursive: true });
  const fork = await openProved(other);
  await append(fork.journal, 2);
  const outside = await fork.proof.checkpoints.make();

  const { journal, proof } = await openProved(data);
  await append(journal, 1);
  await append(journal, 3);
  await proof.checkpoints.make();
  const report = await verified(proof, [outside.note]);

  expect(report.disagreements).toEqual([]);
  const unlike = await openProved(await aFolder());
  expect((await verified(unlike.proof, [outside.note])).disagreements).toMatchObject([
    { kind: "notSigned", source: "outside", size: 5 },
  ]);
});

test("two different histories of one size are a fork", async () => {
  const [data, other] = [await aFolder(), await aFolder()];
  const before = await openProved(data);
  await append(before.journal, 3);
  await before.close();
  await cp(data, other, { recursive: true });
  const clock = { now: Date.UTC(2027, 0, 1) };
  const fork = await openProved(other, { clock });
  await append(fork.journal, 2);
  const outside = await fork.proof.checkpoints.make();

  const { journal, proof } = await openProved(data);
  await append(journal, 2);
  await proof.checkpoints.make();

  expect((await verified(proof, [outside.note])).disagreements).toMatchObject([
    { kind: "forked", source: "outside", size: 5, after: 3 },
  ]);
});

test("a note from outside that nobody of us signed, or that is none, is told", async () => {
  const { journal, proof } = await openProved(await aFolder());
  await append(journal, 3);
  const { note } = await proof.checkpoints.make();

  const report = await verified(proof, [note.replace("\n3\n", "\n2\n"), "hello"]);

  expect(report.disagreements).toEqual([
    { kind: "notSigned", source: "outside", size: 2, time: expect.any(String) },
    { kind: "notSigned", source: "outside", size: 0 },
  ]);
});

test("a checkpoint that is taken out of the journal's own breaks their chain", async () => {
  const data = await aFolder();
  const { journal, proof } = await openProved(data);
  for (let round = 0; round < 3; round += 1) {
    await append(journal, 1);
    await proof.checkpoints.make();
  }
  const path = join(data, "proof", "checkpoints.ndjson");
  const [first = "", , third = ""] = (await readFile(path, "utf8")).split("\n");
  await writeFile(path, `${first}\n${third}\n`);

  expect((await verified(proof)).disagreements).toMatchObject([{ kind: "notSigned", source: "own", size: 3 }]);
});

test("verifications run one after the other, tell how far they are, and no more than four wait", async () => {
  const { journal, proof } = await openProved(await aFolder());
  await append(journal, 3);
  const jobs = Array.from({ length: 4 }, () => proof.verifications.add([]));

  expect(jobs[0]).toMatchObject({ state: "waiting", of: 3 });
  expect(() => proof.verifications.add([])).toThrow(expect.objectContaining({ code: "VERIFICATIONS_WAIT" }));
  await ended(proof, jobs[3]?.id ?? "");

  expect(proof.verifications.list().map(({ state, read }) => [state, read])).toEqual(
    Array.from({ length: 4 }, () => ["done", 3]),
  );
});

type Proof = Awaited<ReturnType<typeof openProved>>["proof"];

async function verified(proof: Proof, outside: readonly string[] = []): Promise<JournalReport> {
  return ended(proof, proof.verifications.add(outside).id);
}

async function ended(proof: Proof, id: string): Promise<JournalReport> {
  return expect
    .poll(() => proof.verifications.find(id)?.report, { timeout: 10_000, interval: 5 })
    .toBeDefined()
    .then(() => {
      const report = proof.verifications.find(id)?.report;
      if (report === undefined) throw new Error("the verification did not end");
      return report;
    });
}

async function journalTexts(data: string): Promise<string[]> {
  const folder = join(data, "journal");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".ndjson")).toSorted();
  return Promise.all(names.map((name) => readFile(join(folder, name), "utf8")));
}

async function editJournal(data: string, edit: (lines: readonly string[]) => readonly string[]): Promise<void> {
  const [text = ""] = await journalTexts(data);
  const lines = edit(text.trimEnd().split("\n"));
  await writeFile(join(data, "journal", "000000000001.ndjson"), `${lines.join("\n")}\n`);
}

/** A journal of as many records with fitting hashes, in which one record differs. */
async function aForgedJournal(changed: number, count: number): Promise<string> {
  const folder = await aFolder();
  const { journal, close } = await openProved(folder);
  await append(journal, changed - 1);
  await journal.append(numberedEntry(changed, { verdict: "clear" }));
  await append(journal, count - changed);
  await close();
  return folder;
}
