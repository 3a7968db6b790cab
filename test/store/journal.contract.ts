import { hash } from "node:crypto";

import * as fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";

import type { EvaluationEntry, EvaluationJournal } from "../../engine/store/store.ts";
import { anEntry, ENDING, endingEntry, numberedEntry } from "./an-entry.ts";
import { gather } from "./gather.ts";
import { journalKeysContract } from "./journal-keys.contract.ts";
import { journalListsContract } from "./journal-lists.contract.ts";
import { journalTreeContract } from "./journal-tree.contract.ts";
import { NOON, type TestClock } from "./test-clock.ts";

/** What every journal must do, whatever it keeps its records in. `open` opens an empty one. */
export function journalContract(name: string, open: (clock: TestClock) => Promise<EvaluationJournal>): void {
  let journal: EvaluationJournal;
  beforeEach(async () => {
    journal = await open({ now: NOON });
  });

  describe(`${name}: recording`, () => {
    test("a record is read back with its place in the chain", async () => {
      const first = await journal.append(numberedEntry(1));
      const second = await journal.append(numberedEntry(2));

      const one = await journal.read(first.id);
      const two = await journal.read(second.id);
      expect(one).toEqual({
        ...numberedEntry(1),
        id: first.id,
        seq: 1,
        recordedAt: "2026-09-18T04:00:00.000Z",
        previous: "0".repeat(64),
        hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        format: 2,
        caseDigest: `sha256:${sha256(numberedEntry(1).caseJson)}`,
        evaluationDigest: `sha256:${sha256(numberedEntry(1).evaluationJson)}`,
        head: expect.any(Buffer),
      });
      expect(two).toMatchObject({ seq: 2, previous: one?.hash });
      expect(journal.size).toBe(2);
    });

    test("every field is kept, a case without a grade and a key among them", async () => {
      const entry = anEntry({
        verdict: "clear",
        caseGrade: null,
        monitoringGrade: "C",
        askedBy: null,
        salt: "5a".repeat(32),
        idempotencyKey: '"a\n中"',
        requestDigest: "sha256:1",
      });

      const { id, repeated } = await journal.append(entry);

      expect(repeated).toBe(false);
      expect(await journal.read(id)).toMatchObject(entry);
    });

    test("the JSON is kept byte by byte, whatever it holds", async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.dictionary(fc.string({ unit: "binary" }), fc.jsonValue()),
          fc.dictionary(fc.string(), fc.jsonValue()),
          async (caseFile, evaluation) => {
            const caseJson = jsonOf({ caseFile, trap: ',"case":{},"evaluation":{},"hash":"' });
            const evaluationJson = jsonOf({ evaluation, trap: '","evaluation":' });

            const { id } = await journal.append(anEntry({ caseJson, evaluationJson }));

            expect(await journal.read(id)).toMatchObject({ caseJson, evaluationJson });
          },
        ),
        { numRuns: 50 },
      );
    });

    test("entries that share their evaluation are recorded as if each had its own", async () => {
      const shared = { evaluationJson: jsonOf({ verdict: "clear" }), isEvaluationShared: true };
      const salted = { ...shared, salt: "ab".repeat(32) };
      const other = { evaluationJson: jsonOf({ verdict: "other" }), isEvaluationShared: true };
      const own = { evaluationJson: jsonOf({ verdict: "clear" }) };

      const receipts = await journal.appendMany([shared, salted, other, shared, own].map(anEntry));
      const recorded = await Promise.all(receipts.map(({ id }) => journal.read(id)));

      const [first, withSalt, another, again, alone] = recorded.map((one) => one?.evaluationDigest);
      expect([again, alone]).toEqual([first, first]);
      expect(new Set([first, withSalt, another]).size).toBe(3);
      expect(recorded[3]?.evaluationJson).toEqual(own.evaluationJson);
      expect(await journal.verify()).toMatchObject({ brokenCount: 0 });
    });

    test("evaluations that end alike are read back byte by byte, one by one, in lists and in their order", async () => {
      const entries = Array.from({ length: 150 }, (_, n) => (n % 7 === 3 ? numberedEntry(n) : endingEntry(n)));
      const wanted = entries.map(({ evaluationJson }) => evaluationJson.toString());

      const receipts = [...(await journal.appendMany(entries.slice(0, 70)))];
      for (const entry of entries.slice(70)) receipts.push(await journal.append(entry));

      const read = await Promise.all(receipts.map(({ id }) => journal.read(id)));
      const { evaluations } = await journal.list({ limit: 150 });
      const scanned = await gather(journal.scan(1, 150));
      expect(read.map((one) => one?.evaluationJson.toString())).toEqual(wanted);
      expect(evaluations.map((one) => one.evaluationJson.toString())).toEqual(wanted.toReversed());
      expect(scanned).toEqual(read);
      expect(read[149]?.evaluationDigest).toBe(`sha256:${sha256(entries[149]?.evaluationJson ?? ENDING)}`);
      expect(await journal.verify()).toMatchObject({ records: 150, brokenCount: 0 });
    });

    test("an evaluation that does not end as is said of it is not recorded", async () => {
      for (const evaluationEnding of [Buffer.from(',"notices":[1]}'), ENDING.subarray(1), anEntry().evaluationJson]) {
        const entry = endingEntry(1, { evaluationEnding });
        await expect(journal.append(entry)).rejects.toMatchObject({ code: "DOCUMENT_INVALID" });
      }
      expect(journal.size).toBe(0);
    });

    test("spaces inside and numbers as they were written are kept", async () => {
      const caseJson = Buffer.from('{ "facts" : { "estimate":1.50, "b":1e2 , "10":1, "9":2 } }');

      const { id } = await journal.append(anEntry({ caseJson }));

      expect((await journal.read(id))?.caseJson).toEqual(caseJson);
    });

    test("what the caller then does with his bytes changes no record", async () => {
      const caseJson = Buffer.from('{"facts":{"number":1}}');
      const { id } = await journal.append(anEntry({ caseJson }));

      caseJson.fill(0);

      expect((await journal.read(id))?.caseJson).toEqual(Buffer.from('{"facts":{"number":1}}'));
      expect(await journal.verify()).toMatchObject({ records: 1, brokenCount: 0 });
    });

    test("a thousand entries at once get a thousand ids in their order, in a sound chain", async () => {
      const receipts = await Promise.all(Array.from({ length: 1000 }, (_, n) => journal.append(numberedEntry(n))));

      const ids = receipts.map((receipt) => receipt.id);
      expect(new Set(ids).size).toBe(1000);
      expect((await journal.read(ids[700] ?? ""))?.caseJson).toEqual(numberedEntry(700).caseJson);
      expect(journal.size).toBe(1000);
      expect(await journal.verify()).toMatchObject({ records: 1000, head: { seq: 1000 }, broken: [], brokenCount: 0 });
    });

    test("a batch is recorded in its order", async () => {
      const receipts = await journal.appendMany(Array.from({ length: 50 }, (_, n) => numberedEntry(n)));

      const records = await Promise.all(receipts.map((receipt) => journal.read(receipt.id)));
      expect(records.map((record) => record?.caseJson)).toEqual(
        Array.from({ length: 50 }, (_, n) => numberedEntry(n).caseJson),
      );
    });

    test("an empty batch records nothing", async () => {
      expect(await journal.appendMany([])).toEqual([]);
      expect(journal.size).toBe(0);
    });

    test("a case of several megabytes is recorded", async () => {
      const caseJson = jsonOf({ facts: { note: "阳光".repeat(1_500_000) } });

      const { id } = await journal.append(anEntry({ caseJson }));

      expect((await journal.read(id))?.caseJson.equals(caseJson)).toBe(true);
    });

    test.each<[string, Partial<EvaluationEntry>]>([
      ["a case on two lines", { caseJson: Buffer.from('{\n"facts":{}}') }],
      ["an evaluation on two lines", { evaluationJson: Buffer.from("{}\n{}") }],
      ["a case that is no object", { caseJson: Buffer.from("[]") }],
      ["a case that is not UTF-8", { caseJson: Buffer.from('{"facts":{"note":"\xff"}}', "latin1") }],
      ["an evaluation that is not UTF-8", { evaluationJson: Buffer.from('{"note":"\xff"}', "latin1") }],
      ["an empty evaluation", { evaluationJson: Buffer.alloc(0) }],
      ["a power that is none", { power: "../x" }],
      ["an instant that is none", { at: "yesterday" }],
      ["a policy without a digest", { policy: { version: 1, digest: "" } }],
      ["a policy without a version", { policy: { version: 0, digest: `sha256:${"0".repeat(64)}` } }],
      ["a person without an id", { askedBy: "" }],
      ["a salt that is none", { salt: "pepper" }],
    ])("%s is refused and nothing of the batch is recorded", async (_, change) => {
      await expect(journal.appendMany([anEntry(), anEntry(change)])).rejects.toMatchObject({
        code: "DOCUMENT_INVALID",
      });
      expect(journal.size).toBe(0);
    });

    test.each(["", "1", "ev-1", "ev-000000000000", "ev-000000000002", "ev-0000000000001", "EV-000000000001"])(
      "there is no record %j",
      async (id) => {
        await journal.append(anEntry());

        expect(await journal.read(id)).toBeUndefined();
      },
    );

    test("an empty journal is sound", async () => {
      expect(await journal.verify()).toEqual({
        records: 0,
        head: { seq: 0, hash: "0".repeat(64) },
        broken: [],
        brokenCount: 0,
      });
    });

    test("the head is the number and the hash of the last record", async () => {
      const { id } = await journal.append(anEntry());

      const { head } = await journal.verify();
      expect(head).toEqual({ seq: 1, hash: (await journal.read(id))?.hash });
    });

    test("whatever is asked after closing is refused, and closing twice is no fault", async () => {
      await journal.close();
      await journal.close();

      const closed = { code: "SHUTTING_DOWN" };
      await expect(journal.append(anEntry())).rejects.toMatchObject(closed);
      await expect(journal.read("ev-000000000001")).rejects.toMatchObject(closed);
      await expect(journal.list({ limit: 1 })).rejects.toMatchObject(closed);
      await expect(journal.findByIdempotencyKey("a", "b")).rejects.toMatchObject(closed);
      await expect(journal.verify()).rejects.toMatchObject(closed);
      await expect(journal.leafHashes(1, 1)).rejects.toMatchObject(closed);
      await expect(gather(journal.scan(1, 1))).rejects.toMatchObject(closed);
    });

    test("closing waits for what is being recorded", async () => {
      await journal.append(anEntry());
      const recording = journal.append(anEntry());

      await journal.close();

      expect(await recording).toMatchObject({ repeated: false });
    });
  });

  journalTreeContract(name, open);
  journalListsContract(name, open);
  journalKeysContract(name, open);
}

function sha256(bytes: Buffer): string {
  return hash("sha256", bytes, "hex");
}

function jsonOf(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value));
}
