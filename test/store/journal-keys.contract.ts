import { beforeEach, describe, expect, test } from "vitest";

import type { EvaluationEntry, EvaluationJournal } from "../../engine/store/store.ts";
import { anEntry } from "./an-entry.ts";
import { NOON, type TestClock } from "./test-clock.ts";

const HOUR = 60 * 60 * 1000;

/** The part of the journal's contract that is about idempotency keys. */
export function journalKeysContract(name: string, open: (clock: TestClock) => Promise<EvaluationJournal>): void {
  describe(`${name}: idempotency keys`, () => {
    let journal: EvaluationJournal;
    let clock: TestClock;
    beforeEach(async () => {
      clock = { now: NOON };
      journal = await open(clock);
    });

    test("a record is found by the key of its power and not by that of another power", async () => {
      const { id } = await journal.append(keyed("k1"));

      expect(await journal.findByIdempotencyKey("highway-tendering", "k1")).toMatchObject({
        id,
        requestDigest: "sha256:1",
      });
      expect(await journal.findByIdempotencyKey("licensing", "k1")).toBeUndefined();
      expect(await journal.findByIdempotencyKey("highway-tendering", "k2")).toBeUndefined();
    });

    test("an entry whose key was recorded is not recorded again and gets the first id", async () => {
      const first = await journal.append(keyed("k1"));

      const second = await journal.append(keyed("k1", { verdict: "clear" }));

      expect(second).toEqual({ id: first.id, repeated: true });
      expect(journal.size).toBe(1);
    });

    test("of many entries at once with one key exactly one is recorded", async () => {
      const receipts = await Promise.all([
        ...Array.from({ length: 20 }, () => journal.append(keyed("k1"))),
        journal.appendMany([keyed("k1"), keyed("k2"), keyed("k1")]).then(([receipt]) => receipt),
      ]);

      expect(receipts.filter((receipt) => receipt?.repeated === false)).toHaveLength(1);
      expect(new Set(receipts.map((receipt) => receipt?.id)).size).toBe(1);
      expect(journal.size).toBe(2);
      expect((await journal.verify()).brokenCount).toBe(0);
    });

    test("a key holds for exactly 24 hours by the clock of the journal", async () => {
      const first = await journal.append(keyed("k1"));

      clock.now = NOON + 24 * HOUR;
      expect(await journal.findByIdempotencyKey("highway-tendering", "k1")).toMatchObject({ id: first.id });
      clock.now += 1;
      expect(await journal.findByIdempotencyKey("highway-tendering", "k1")).toBeUndefined();
      const second = await journal.append(keyed("k1"));

      expect(second.repeated).toBe(false);
      expect(await journal.findByIdempotencyKey("highway-tendering", "k1")).toMatchObject({ id: second.id });
    });
  });
}

/** What a journal may forget that remembers keys in memory. */
export function forgottenKeysContract(name: string, open: (clock: TestClock) => Promise<EvaluationJournal>): void {
  test(`${name}: the newest 100,000 keys are known and the one before them is not`, async () => {
    const journal = await open({ now: NOON });
    const short = { caseJson: Buffer.from("{}"), evaluationJson: Buffer.from("{}") };
    await journal.appendMany(Array.from({ length: 100_001 }, (_, n) => keyed(`k${n}`, short)));

    expect(await journal.findByIdempotencyKey("highway-tendering", "k0")).toBeUndefined();
    expect(await journal.findByIdempotencyKey("highway-tendering", "k1")).toMatchObject({ seq: 2 });
  });
}

function keyed(key: string, change: Partial<EvaluationEntry> = {}): EvaluationEntry {
  return anEntry({ idempotencyKey: key, requestDigest: "sha256:1", ...change });
}
