import { afterEach, describe, expect, test } from "vitest";

import { PostgresJournal } from "../../../engine/store/postgres/postgres-journal.ts";
import type { RecordedEvaluation } from "../../../engine/store/store.ts";
import { numberedEntry } from "../an-entry.ts";
import { gather } from "../gather.ts";
import { NOON } from "../test-clock.ts";
import { aDatabaseWithTables } from "./a-database-with-tables.ts";

const tables = aDatabaseWithTables();
const opened: PostgresJournal[] = [];
afterEach(async () => {
  for (const journal of opened.splice(0)) await journal.close();
});

async function openSeveral(count: number): Promise<readonly PostgresJournal[]> {
  const database = await tables.empty();
  for (let number = 0; number < count; number += 1) {
    const parts = { database, clock: () => NOON, holder: `test ${number}`, partitioned: true, failed };
    opened.push(await PostgresJournal.open(parts));
  }
  return [...opened];
}

async function idsInOrder(journal: PostgresJournal): Promise<readonly string[]> {
  const records = await gather(journal.scan(1, 10_000));
  return records.map((record) => ("id" in record ? record.id : `damaged ${record.seq}`));
}

test("while four processes record and put in order at once, each record gets one place, and all see the same order", async () => {
  const journals = await openSeveral(4);
  const ids: string[] = [];

  await Promise.all(
    journals.map(async (journal, process) => {
      for (let round = 0; round < 20; round += 1) {
        const receipts = await journal.appendMany([numberedEntry(process * 100 + round), numberedEntry(round)]);
        ids.push(...receipts.map(({ id }) => id));
        await journal.putInOrder();
      }
    }),
  );

  const orders = await Promise.all(journals.map(idsInOrder));
  expect(orders[0]?.toSorted()).toEqual(ids.toSorted());
  for (const order of orders) expect(order).toEqual(orders[0]);
  for (const [index, id] of (orders[0] ?? []).entries()) expect(await journals[1]?.positionOf(id)).toBe(index + 1);
  const leaves = await Promise.all(journals.map((journal) => journal.leafHashes(1, 10_000)));
  for (const leaf of leaves) expect(leaf).toEqual(leaves[0]);
  const records = await gather((journals[0] ?? raise()).scan(1, 160));
  const hashes = records.map((record) => (isRecorded(record) ? record.hash : ""));
  expect(leaves[0]?.toString("hex")).toBe(hashes.join(""));
  expect(await journals[2]?.verify()).toMatchObject({ records: 160, brokenCount: 0, head: { seq: 160 } });
});

test("what has its place keeps it, and a record that has none gets one when it is asked for", async () => {
  const [one, other] = await openSeveral(2);
  await other?.append(numberedEntry(1));
  expect(await one?.putInOrder()).toBe(1);
  const receipt = await one?.append(numberedEntry(2));

  expect(await other?.positionOf("ev-1-000000000001")).toBe(1);
  expect(await other?.positionOf(receipt?.id ?? "")).toBe(2);
  expect(await other?.positionOf("ev-1-000000000002")).toBeUndefined();
  expect(await other?.positionOf("ev-7-000000000001")).toBeUndefined();
});

test("records of a process that died before they had their place get it by the others", async () => {
  const [dying, other] = await openSeveral(2);
  await dying?.appendMany([numberedEntry(1), numberedEntry(2), numberedEntry(3)]);

  expect(await other?.putInOrder()).toBe(3);
  expect(await idsInOrder(other ?? raise())).toHaveLength(3);
});

async function aJournal(): Promise<PostgresJournal> {
  const [one, other] = await openSeveral(2);
  for (let round = 0; round < 3; round += 1) {
    await one?.append(numberedEntry(round));
    await other?.append(numberedEntry(round));
    await one?.putInOrder();
  }
  return one ?? raise();
}

describe("a verification tells", () => {
  test.each([
    ["a place that was taken out of the order", "DELETE FROM journal_order WHERE position = 3", [3, "order"]],
    ["a record that has two places", "UPDATE journal_order SET first_seq = 1 WHERE position = 5", null],
    [
      "a record that was taken out of the order and out of its table",
      "WITH gone AS (DELETE FROM journal_order WHERE position = 6) DELETE FROM evaluations WHERE lane = 1 AND seq = 3",
      [6, "lane 1, 3"],
    ],
    [
      "a place that another lane took than had it",
      "UPDATE journal_order SET lane = 1 - lane, first_seq = first_seq + 10 WHERE position = 3",
      [3, "lane 1, 12"],
    ],
  ])("%s", async (_, tampering, told) => {
    const journal = await aJournal();
    const changed = tables.get().query(tampering);
    if (told === null) return expect(changed).rejects.toMatchObject({ code: "23505" });
    await changed;

    const { broken } = await journal.verify();

    expect([broken[0]?.seq, broken[0]?.path]).toEqual(told);
  });
});

function isRecorded(record: object): record is RecordedEvaluation {
  return "hash" in record;
}

function failed(fault: unknown): never {
  throw fault;
}

function raise(): never {
  throw new Error("there is no journal");
}
