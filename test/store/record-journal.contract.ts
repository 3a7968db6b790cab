import * as fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";

import type { RecordJournal } from "../../engine/store/records/record-journal.ts";
import { aRecord, type TestRecord } from "./a-record.ts";

/** What every journal of records must do, whatever it keeps its records in. `open` opens an empty one. */
export function recordJournalContract(name: string, open: () => Promise<RecordJournal<TestRecord>>): void {
  describe(name, () => {
    let journal: RecordJournal<TestRecord>;
    beforeEach(async () => {
      journal = await open();
    });

    test("a record is read back by its number as it was written", async () => {
      const first = await journal.append(aRecord(1));
      const second = await journal.append(aRecord(2));

      expect([first, second, journal.size]).toEqual([1, 2, 2]);
      expect(await journal.read(1)).toEqual(aRecord(1));
      expect(await journal.read(2)).toEqual(aRecord(2));
    });

    test("whatever text stands in a record is kept", async () => {
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: "binary" }), async (text) => {
          const note = `${text}","hash":"${"0".repeat(64)}"},"record":`;

          const seq = await journal.append(aRecord(1, note));

          expect(await journal.read(seq)).toEqual(JSON.parse(JSON.stringify(aRecord(1, note))));
        }),
        { numRuns: 50 },
      );
    });

    test("a replay gives every record in its order with its number", async () => {
      for (let number = 1; number <= 20; number += 1) await journal.append(aRecord(number));
      const seen: [number, TestRecord][] = [];

      await journal.replay((record, seq) => void seen.push([seq, record]));

      expect(seen).toEqual(Array.from({ length: 20 }, (_, n) => [n + 1, aRecord(n + 1)]));
    });

    test("a thousand records at once get a thousand numbers in a sound chain", async () => {
      const seqs = await Promise.all(Array.from({ length: 1000 }, (_, n) => journal.append(aRecord(n))));

      expect(seqs).toEqual(Array.from({ length: 1000 }, (_, n) => n + 1));
      expect(await journal.read(701)).toEqual(aRecord(700));
      expect(await journal.verify()).toMatchObject({ records: 1000, head: { seq: 1000 }, broken: [], brokenCount: 0 });
    });

    test("an empty journal replays nothing and is sound", async () => {
      await journal.replay(() => expect.unreachable());

      expect(await journal.verify()).toEqual({
        records: 0,
        head: { seq: 0, hash: "0".repeat(64) },
        broken: [],
        brokenCount: 0,
      });
    });

    test("there is no record before the first and none after the last", async () => {
      await journal.append(aRecord(1));

      await expect(journal.read(0)).rejects.toMatchObject({ code: "STORE_DAMAGED" });
      await expect(journal.read(2)).rejects.toMatchObject({ code: "STORE_DAMAGED" });
    });

    test("whatever is asked after closing is refused, and closing twice is no fault", async () => {
      await journal.append(aRecord(1));
      await journal.close();
      await journal.close();

      const closed = { code: "SHUTTING_DOWN" };
      await expect(journal.append(aRecord(2))).rejects.toMatchObject(closed);
      await expect(journal.read(1)).rejects.toMatchObject(closed);
      await expect(journal.replay(() => undefined)).rejects.toMatchObject(closed);
      await expect(journal.verify()).rejects.toMatchObject(closed);
    });

    test("closing waits for what is being recorded", async () => {
      const recording = journal.append(aRecord(1));

      await journal.close();

      expect(await recording).toBe(1);
    });
  });
}
