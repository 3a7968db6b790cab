import { afterEach, describe, expect, test } from "vitest";

import { PostgresJournal } from "../../../engine/store/postgres/postgres-journal.ts";
import { anEntry, numberedEntry } from "../an-entry.ts";
import { journalContract } from "../journal.contract.ts";
import { NOON, type TestClock } from "../test-clock.ts";
import { aDatabaseWithTables, type TestDatabase } from "./a-database-with-tables.ts";

const divided = aDatabaseWithTables();
const opened: PostgresJournal[] = [];
afterEach(async () => {
  for (const journal of opened.splice(0)) await journal.close();
});

async function open(clock: TestClock, database = divided, partitioned = true): Promise<PostgresJournal> {
  const journal = await PostgresJournal.open({
    database: database.get(),
    clock: () => clock.now,
    holder: `test ${opened.length}`,
    partitioned,
    failed: (fault) => {
      throw fault;
    },
  });
  opened.push(journal);
  return journal;
}

async function openEmpty(clock: TestClock, database = divided, partitioned = true): Promise<PostgresJournal> {
  await database.empty();
  return open(clock, database, partitioned);
}

journalContract("PostgreSQL", openEmpty);

describe("several processes", () => {
  test("each writes a chain of its own, and every record is read and listed by all", async () => {
    const one = await openEmpty({ now: NOON });
    const other = await open({ now: NOON + 1 });

    const receipts = await Promise.all(
      Array.from({ length: 40 }, (_, n) => (n % 2 === 0 ? one : other).append(numberedEntry(n))),
    );

    expect(receipts[0]?.id).toBe("ev-000000000001");
    expect(receipts[1]?.id).toBe("ev-1-000000000001");
    for (const [number, { id }] of receipts.entries()) {
      expect(await one.read(id)).toMatchObject({ id, ...numberedEntry(number) });
    }
    const { evaluations } = await other.list({ limit: 100 });
    expect(evaluations.map(({ id }) => id).toSorted()).toEqual(receipts.map(({ id }) => id).toSorted());
    expect(await one.verify()).toMatchObject({ records: 40, head: { seq: 40 }, brokenCount: 0 });
  });

  test("a page goes on over the lanes without gap or repetition while both write", async () => {
    const clock = { now: NOON };
    const one = await openEmpty(clock);
    const other = await open(clock);
    for (let number = 0; number < 30; number += 1) {
      clock.now += number % 3;
      await (number % 2 === 0 ? one : other).append(numberedEntry(number));
    }
    const seen: string[] = [];

    let cursor: string | undefined;
    do {
      const page = await one.list({ limit: 7, ...(cursor !== undefined && { cursor }) });
      seen.push(...page.evaluations.map(({ caseJson }) => caseJson.toString()));
      cursor = page.cursor;
      await other.append(anEntry());
    } while (cursor !== undefined);

    expect(seen.toSorted()).toEqual(
      Array.from({ length: 30 }, (_, n) => numberedEntry(n).caseJson.toString()).toSorted(),
    );
    expect(new Set(seen).size).toBe(30);
  });

  test("of many entries with one key in two processes exactly one is recorded", async () => {
    const one = await openEmpty({ now: NOON });
    const other = await open({ now: NOON });

    const receipts = await Promise.all(
      Array.from({ length: 24 }, (_, n) =>
        (n % 2 === 0 ? one : other).append(anEntry({ idempotencyKey: `k${n % 3}`, requestDigest: "sha256:1" })),
      ),
    );

    expect(receipts.filter(({ repeated }) => !repeated)).toHaveLength(3);
    expect(new Set(receipts.map(({ id }) => id)).size).toBe(3);
    expect(await one.findByIdempotencyKey("highway-tendering", "k1")).toEqual(
      await other.findByIdempotencyKey("highway-tendering", "k1"),
    );
    expect([await one.putInOrder(), await other.putInOrder()]).toEqual([3, 3]);
  });

  test("a lane that was given free, or whose process was not heard of, is gone on with and not begun anew", async () => {
    const first = await openEmpty({ now: NOON });
    await first.append(numberedEntry(1));
    await first.close();
    const second = await open({ now: NOON });
    await second.append(numberedEntry(2));
    await divided.get().query("UPDATE chains SET expires_at = now() - interval '1 second'");

    const third = await open({ now: NOON });
    const receipt = await third.append(numberedEntry(3));

    expect(receipt.id).toBe("ev-000000000003");
    expect(await third.verify()).toMatchObject({ records: 3, brokenCount: 0 });
  });

  test("a process that lost its lane writes no more to it, and loses nothing: it goes on in another", async () => {
    const slow = await openEmpty({ now: NOON });
    await slow.append(numberedEntry(1));
    await divided.get().query("UPDATE chains SET expires_at = now() - interval '1 second'");
    const quick = await open({ now: NOON });
    await quick.append(numberedEntry(2));

    const receipt = await slow.append(numberedEntry(3));

    expect(receipt).toEqual({ id: "ev-1-000000000001", repeated: false });
    expect(await slow.read("ev-000000000002")).toMatchObject(numberedEntry(2));
    expect(await slow.verify()).toMatchObject({ records: 3, brokenCount: 0 });
  });
});

describe("a clock that jumps", () => {
  test.each([
    ["back by a year", -365],
    ["ahead by ten years", 3650],
  ])("%s hides no record, and what was recorded last is first in the list", async (_, days) => {
    const clock = { now: NOON };
    const journal = await openEmpty(clock);
    await journal.append(numberedEntry(1));
    clock.now += days * 24 * 60 * 60 * 1000;
    await journal.append(numberedEntry(2));
    clock.now = NOON + 1000;
    await journal.append(numberedEntry(3));

    const { evaluations } = await journal.list({ limit: 10 });

    expect(evaluations.map(({ seq }) => seq)).toEqual([3, 2, 1]);
    expect(await journal.read("ev-000000000002")).toMatchObject(numberedEntry(2));
    expect(await journal.verify()).toMatchObject({ records: 3, brokenCount: 0 });
  });

  test("the records of this month lie in its partition, those of a wrong clock among the others", async () => {
    const clock = { now: Date.now() };
    const journal = await openEmpty(clock);
    await journal.append(numberedEntry(1));
    clock.now = Date.UTC(2001, 0, 1);
    await journal.append(numberedEntry(2));

    const rows = await divided
      .get()
      .query<{ place: string }>("SELECT tableoid::regclass::text AS place FROM evaluations ORDER BY seq");

    const month = new Date().toISOString().slice(0, 7).replace("-", "_");
    expect(rows.map(({ place }) => place)).toEqual([`evaluations_${month}`, "evaluations_other"]);
  });
});

test("a record that somebody changed or took out of the table is told by its place in the order and in its lane", async () => {
  const one = await openEmpty({ now: NOON });
  const other = await open({ now: NOON });
  for (let number = 1; number <= 4; number += 1) await other.append(numberedEntry(number));
  await one.putInOrder();
  await one.append(numberedEntry(5));
  const database = divided.get();
  await database.query(
    "UPDATE evaluations SET line = overlay(line PLACING '\\x39'::bytea FROM 20) WHERE lane = 1 AND seq = 2",
  );
  await database.query("DELETE FROM evaluations WHERE lane = 1 AND seq = 4");

  const { broken, records } = await one.verify();

  expect(broken.map(({ seq, path }) => [seq, path])).toEqual([
    [2, "lane 1, 2"],
    [4, "lane 1, 4"],
  ]);
  expect(records).toBe(3);
  await expect(one.read("ev-1-000000000002")).rejects.toMatchObject({ code: "STORE_DAMAGED" });
  await expect(one.read("ev-1-000000000004")).rejects.toMatchObject({ code: "STORE_DAMAGED" });
  expect(await one.read("ev-1-000000000005")).toBeUndefined();
  expect(await one.list({ limit: 10 })).toMatchObject({ unreadable: 1 });
});

describe("a database that divides no tables", () => {
  const whole: TestDatabase = aDatabaseWithTables(false);

  test("keeps, lists and finds all in one", async () => {
    const journal = await openEmpty({ now: NOON }, whole, false);
    const { id } = await journal.append(anEntry({ idempotencyKey: "k1" }));
    await journal.appendMany([numberedEntry(1), numberedEntry(2)]);

    expect(await journal.append(anEntry({ idempotencyKey: "k1" }))).toEqual({ id, repeated: true });
    expect((await journal.list({ limit: 10 })).evaluations.map(({ seq }) => seq)).toEqual([3, 2, 1]);
    expect(await journal.verify()).toMatchObject({ records: 3, brokenCount: 0 });
  });
});
