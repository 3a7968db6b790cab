import { readFile, rm, writeFile } from "node:fs/promises";

import { expect, test } from "vitest";

import { anEntry } from "../an-entry.ts";
import { aClosedJournal, appendBytes, editLines, openJournal, segmentPaths } from "./a-journal.ts";

type Lines = readonly string[];

/** What somebody may do to the five records of the middle one of three segments, and what `verify` says of it. */
const TAMPERING: readonly (readonly [string, (lines: Lines) => Lines, readonly object[]])[] = [
  [
    "one letter is changed",
    change(2, (line) => line.replace('"number":8', '"number":9')),
    [{ seq: 8, fault: "caseChanged", why: "its case does not match the digest in its head" }],
  ],
  [
    "one letter of the evaluation is changed",
    change(2, (line) => line.replace("超过", "低于")),
    [{ seq: 8, fault: "evaluationChanged", why: "its evaluation does not match the digest in its head" }],
  ],
  [
    "one letter of the head is changed",
    change(2, (line) => line.replace('"askedBy":"p-202"', '"askedBy":"p-203"')),
    [{ seq: 8, fault: "headChanged", why: "its content does not match its hash" }],
  ],
  [
    "the hash is changed",
    change(2, (line) => line.replace(/.{3}"\}$/, 'abc"}')),
    [{ seq: 8, why: "its content does not match its hash" }],
  ],
  ["a line is replaced by something else", change(2, () => "{}"), [{ seq: 8, why: "it is not a record" }]],
  ["a line is emptied", change(2, () => ""), [{ seq: 8, why: "it is not a record" }]],
  ["a line is removed", (lines) => lines.toSpliced(2, 1), [{ seq: 8, why: "it is missing" }]],
  ["two lines are removed", (lines) => lines.toSpliced(1, 2), [{ seq: 7, why: "it and those up to 8 are missing" }]],
  [
    "a line is there twice",
    (lines) => lines.toSpliced(2, 0, ...lines.slice(2, 3)),
    [{ seq: 8, why: "its number stands after that of record 8" }],
  ],
  [
    "two lines have changed places",
    (lines) => [...lines.slice(0, 2), ...lines.slice(2, 4).toReversed(), ...lines.slice(4)],
    [
      { seq: 8, why: "it is missing" },
      { seq: 8, why: "its number stands after that of record 9" },
    ],
  ],
  ["the last line is removed", (lines) => lines.slice(0, -1), [{ seq: 10, why: "it is missing" }]],
  ["all lines are removed", () => [], [{ seq: 6, why: "it and those up to 10 are missing" }]],
];

test.each(TAMPERING)("when %s, verify names the first broken record", async (_, tamper, broken) => {
  const folder = await aClosedJournal(15, 5);
  const [, path = ""] = await segmentPaths(folder);
  await editLines(path, tamper);

  const { journal, report } = await openJournal(folder);

  expect(report).toEqual({ broken: [] });
  expect(await journal.verify()).toMatchObject({ broken, brokenCount: broken.length, head: { seq: 15 } });
});

test("a record that was rewritten with a fitting hash no longer fits the record after it", async () => {
  const folder = await aClosedJournal(5);
  const otherFolder = await aClosedJournal(1);
  const { journal: other } = await openJournal(otherFolder);
  await other.append(anEntry({ caseJson: Buffer.from('{"facts":{"forged":true}}') }));
  const [forged = ""] = (await readFile((await segmentPaths(otherFolder)).at(-1) ?? "", "utf8")).split("\n").slice(-2);
  await editLines(
    (await segmentPaths(folder))[0] ?? "",
    change(1, () => forged),
  );

  const { journal, report } = await openJournal(folder);

  const broken = [{ seq: 3, why: "it does not bear the hash of record 2" }];
  expect(report.broken).toMatchObject(broken);
  expect(await journal.verify()).toMatchObject({ broken, brokenCount: 1 });
});

test("a segment that was taken away is reported", async () => {
  const folder = await aClosedJournal(15, 5);
  const [, middle = ""] = await segmentPaths(folder);
  await rm(middle);

  const { journal } = await openJournal(folder);

  expect(await journal.verify()).toMatchObject({ broken: [{ seq: 6, why: "it and those up to 10 are missing" }] });
  expect((await journal.list({ limit: 100 })).evaluations).toHaveLength(10);
  await expect(journal.read("ev-000000000007")).rejects.toMatchObject({ code: "STORE_DAMAGED" });
});

test("a segment that is taken away while the journal is open is reported", async () => {
  const folder = await aClosedJournal(15, 5);
  const [, middle = ""] = await segmentPaths(folder);
  const { journal } = await openJournal(folder);
  await rm(middle);

  expect(await journal.verify()).toMatchObject({ broken: [{ seq: 6, why: "it and those up to 10 are missing" }] });
  await expect(journal.read("ev-000000000007")).rejects.toMatchObject({ code: "STORE_DAMAGED" });
});

test("records cut off the end while the journal is open are reported", async () => {
  const folder = await aClosedJournal(5);
  const { journal } = await openJournal(folder);
  const [path = ""] = await segmentPaths(folder);
  await editLines(path, (lines) => lines.slice(0, 3));

  expect(await journal.verify()).toMatchObject({ broken: [{ seq: 4, why: "it and those up to 5 are missing" }] });
});

test("a damaged record is told when it is read, and the others are read as before", async () => {
  const folder = await aClosedJournal(15, 5);
  const [, path = ""] = await segmentPaths(folder);
  await editLines(path, TAMPERING[0]?.[1] ?? ((lines) => lines));

  const { journal } = await openJournal(folder);

  await expect(journal.read("ev-000000000008")).rejects.toMatchObject({
    code: "STORE_DAMAGED",
    details: { path, seq: 8 },
  });
  expect(await journal.read("ev-000000000007")).toMatchObject({ seq: 7 });
  expect(await journal.read("ev-000000000009")).toMatchObject({ seq: 9 });
  const page = await journal.list({ limit: 100 });
  expect(page.unreadable).toBe(1);
  expect(page.evaluations.map((evaluation) => evaluation.seq)).toEqual([
    15, 14, 13, 12, 11, 10, 9, 7, 6, 5, 4, 3, 2, 1,
  ]);
});

test("damage inside the last segment is left as it is, and new records are chained in a new segment", async () => {
  const folder = await aClosedJournal(5);
  const [path = ""] = await segmentPaths(folder);
  await editLines(
    path,
    change(1, (line) => line.replace('"number":2', '"number":7')),
  );
  const damaged = await readFile(path);

  const { journal, report } = await openJournal(folder);
  const { id } = await journal.append(anEntry());

  const broken = [{ seq: 2, fault: "caseChanged", path, offset: damaged.indexOf("\n") + 1 }];
  expect(report).toMatchObject({ broken });
  expect(id).toBe("ev-000000000006");
  expect(await readFile(path)).toEqual(damaged);
  expect(await segmentPaths(folder)).toHaveLength(2);
  expect((await journal.read(id))?.previous).toBe((await journal.read("ev-000000000005"))?.hash);
  expect(await journal.verify()).toMatchObject({ records: 5, broken, brokenCount: 1 });
});

test("damage in the last record is not taken for a torn line, and its number is not given again", async () => {
  const folder = await aClosedJournal(3);
  const [path = ""] = await segmentPaths(folder);
  await editLines(
    path,
    change(2, (line) => line.replace('"number":3', '"number":7')),
  );

  const { journal, report } = await openJournal(folder);
  const { id } = await journal.append(anEntry());

  expect(report.torn).toBeUndefined();
  expect(report.broken).toMatchObject([{ seq: 3 }]);
  expect(id).toBe("ev-000000000004");
  expect((await journal.read(id))?.previous).toBe((await journal.read("ev-000000000002"))?.hash);
  expect(await journal.verify()).toMatchObject({ records: 3, brokenCount: 1 });
});

test("a torn line after other damage is left as well, and its number is not given again", async () => {
  const folder = await aClosedJournal(3);
  const [path = ""] = await segmentPaths(folder);
  await editLines(
    path,
    change(1, () => "{}"),
  );
  await appendBytes(path, '{"seq":4');

  const { journal, report } = await openJournal(folder);

  expect(report).toMatchObject({ broken: [{ seq: 2 }] });
  expect(await journal.append(anEntry())).toMatchObject({ id: "ev-000000000005" });
  expect(await journal.verify()).toMatchObject({ records: 3, broken: [{ seq: 2 }, { seq: 4 }] });
});

test("a last segment that holds nothing readable hands the chain to the one before it", async () => {
  const folder = await aClosedJournal(6, 3);
  const path = (await segmentPaths(folder)).at(-1) ?? "";
  await writeFile(path, "garbage\nmore garbage\n");

  const { journal, report } = await openJournal(folder);
  const { id } = await journal.append(anEntry());

  expect(report.broken).toHaveLength(2);
  expect(id).toBe("ev-000000000006");
  expect((await journal.read(id))?.previous).toBe((await journal.read("ev-000000000003"))?.hash);
  await expect(journal.read("ev-000000000005")).rejects.toMatchObject({ code: "STORE_DAMAGED" });
  expect((await journal.list({ limit: 100 })).unreadable).toBe(2);
});

test("a segment that repeats records of the one before it takes no new ones", async () => {
  const folder = await aClosedJournal(6, 3);
  const [first = "", last = ""] = await segmentPaths(folder);
  await writeFile(last, await readFile(first));

  const { journal, report } = await openJournal(folder);

  expect(report.broken).toHaveLength(3);
  expect(await journal.append(anEntry())).toMatchObject({ id: "ev-000000000005" });
});

function change(position: number, edit: (line: string) => string): (lines: Lines) => Lines {
  return (lines) => lines.map((line, at) => (at === position ? edit(line) : line));
}
