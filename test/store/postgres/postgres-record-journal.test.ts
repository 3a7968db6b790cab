import { expect, test } from "vitest";

import { PostgresRecordJournal } from "../../../engine/store/postgres/postgres-record-journal.ts";
import { PostgresSeat } from "../../../engine/store/postgres/postgres-seat.ts";
import type { RecordJournal } from "../../../engine/store/records/record-journal.ts";
import { aRecord, type TestRecord } from "../a-record.ts";
import { recordJournalContract } from "../record-journal.contract.ts";
import { aDatabaseWithTables } from "./a-database-with-tables.ts";

const database = aDatabaseWithTables();

function open(name = "audit", fence?: PostgresSeat): Promise<RecordJournal<TestRecord>> {
  return PostgresRecordJournal.open({ database: database.get(), name, fence });
}

function aSeat(): Promise<PostgresSeat> {
  return PostgresSeat.open(database.get(), "cases");
}

recordJournalContract("journal of records in PostgreSQL", async () => {
  await database.empty();
  return open();
});

test("two processes write one chain, and each learns what the other added", async () => {
  await database.empty();
  const [one, other] = await Promise.all([open(), open()]);

  const seqs = await Promise.all(Array.from({ length: 60 }, (_, n) => (n % 2 === 0 ? one : other).append(aRecord(n))));

  expect(seqs.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, n) => n + 1));
  expect(await one.verify()).toMatchObject({ records: 60, brokenCount: 0 });
  const third = await open();
  await third.replay(() => undefined);
  await one.append(aRecord(100));
  const caughtUp: [number, TestRecord][] = [];
  await third.catchUp((record, seq) => void caughtUp.push([seq, record]));
  expect(caughtUp).toEqual([[61, aRecord(100)]]);
});

test("a journal with one writer is written by whoever has the seat and by nobody else", async () => {
  await database.empty();
  const [first, second] = [await aSeat(), await aSeat()];
  const [one, other] = [await open("cases", first), await open("cases", second)];

  expect(await first.keep("http://one")).toBe(true);
  expect(await second.keep("http://other")).toBe(false);
  await one.append(aRecord(1));

  await expect(other.append(aRecord(2))).rejects.toMatchObject({
    code: "REGISTER_ELSEWHERE",
    details: { address: "http://one" },
  });
});

test("who takes the seat over records nothing before it knows every record", async () => {
  await database.empty();
  const [first, second] = [await aSeat(), await aSeat()];
  const [one, other] = [await open("cases", first), await open("cases", second)];
  await first.keep("http://one");
  await one.append(aRecord(1));
  await database.get().query("UPDATE chains SET expires_at = now() - interval '1 second'");

  expect(await second.keep("http://other")).toBe(true);

  await expect(one.append(aRecord(2))).rejects.toMatchObject({ code: "REGISTER_ELSEWHERE" });
  await expect(other.append(aRecord(2))).rejects.toMatchObject({ code: "STORE_LOCKED" });
  const caughtUp: number[] = [];
  await other.catchUp((_record, seq) => void caughtUp.push(seq));
  expect(caughtUp).toEqual([1]);
  expect(await other.append(aRecord(2))).toBe(2);
  expect(await other.verify()).toMatchObject({ records: 2, brokenCount: 0 });
});

test("a record that somebody changed or took out of the table is told", async () => {
  await database.empty();
  const journal = await open();
  for (let number = 1; number <= 5; number += 1) await journal.append(aRecord(number));
  await database.get().query("UPDATE records SET line = overlay(line PLACING '\\x39'::bytea FROM 90) WHERE seq = 2");
  await database.get().query("DELETE FROM records WHERE seq = 5");

  await expect(journal.read(2)).rejects.toMatchObject({ code: "STORE_DAMAGED" });
  expect((await journal.verify()).broken.map(({ seq }) => seq)).toEqual([2, 5]);
  const seen: number[] = [];
  await journal.replay((_record, seq) => void seen.push(seq));
  expect(seen).toEqual([1, 3, 4]);
  expect(await journal.append(aRecord(6))).toBe(6);
});
