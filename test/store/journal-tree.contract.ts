import { hash } from "node:crypto";

import { beforeEach, describe, expect, test } from "vitest";

import type { BrokenRecord } from "../../engine/core/proof/record-fault.ts";
import { canonicalJson } from "../../engine/core/digest/canonical-json.ts";
import type { EvaluationJournal, RecordedEvaluation } from "../../engine/store/store.ts";
import { anEntry, numberedEntry } from "./an-entry.ts";
import { gather } from "./gather.ts";
import { NOON, type TestClock } from "./test-clock.ts";

/** The part of the journal's contract that is about the leaves of its tree, and reading it from its start. */
export function journalTreeContract(name: string, open: (clock: TestClock) => Promise<EvaluationJournal>): void {
  describe(`${name}: the leaves of its tree`, () => {
    let journal: EvaluationJournal;
    beforeEach(async () => {
      journal = await open({ now: NOON });
    });

    test("the head of a record is canonical JSON that holds no fact and names who asked, what judged, and both digests", async () => {
      const entry = anEntry({ idempotencyKey: '"a\n中"', requestDigest: "sha256:1", askedBy: "人-1" });
      const { id } = await journal.append(entry);

      const record = await journal.read(id);
      const text = record?.head.toString("utf8") ?? "";
      const { power, policy, askedBy, at, verdict, caseGrade, monitoringGrade, idempotencyKey, requestDigest } = entry;
      expect(JSON.parse(text)).toEqual({
        power,
        policy,
        askedBy,
        at,
        verdict,
        caseGrade,
        monitoringGrade,
        idempotencyKey,
        requestDigest,
        format: 2,
        id,
        seq: 1,
        previous: "0".repeat(64),
        recordedAt: "2026-09-18T04:00:00.000Z",
        caseDigest: record?.caseDigest,
        evaluationDigest: record?.evaluationDigest,
      });
      expect(text).toBe(canonicalJson(JSON.parse(text)));
    });

    test("the hash of a record is that of the leaf of its head", async () => {
      const { id } = await journal.append(anEntry());

      const record = await journal.read(id);

      expect(record?.hash).toBe(leafOf(record));
      expect((await journal.leafHashes(1, 1)).toString("hex")).toBe(record?.hash);
    });

    test("a salt stands before both JSONs when their digests are made", async () => {
      const salt = "5a".repeat(32);
      const { id } = await journal.append(anEntry({ salt }));

      const record = await journal.read(id);

      expect(record?.caseDigest).toBe(`sha256:${hash("sha256", `${salt}${anEntry().caseJson.toString()}`, "hex")}`);
      expect(record?.evaluationDigest).toBe(
        `sha256:${hash("sha256", `${salt}${anEntry().evaluationJson.toString()}`, "hex")}`,
      );
      expect(record?.head.toString()).not.toContain(salt);
    });

    test("leaves are given from any number on, in their order and up to the newest", async () => {
      await journal.appendMany(Array.from({ length: 20 }, (_, n) => numberedEntry(n)));
      const all = await gather(journal.scan(1, 20));
      const hashes = all.map((record) => ("hash" in record ? record.hash : ""));

      expect(split(await journal.leafHashes(1, 20))).toEqual(hashes);
      expect(split(await journal.leafHashes(7, 5))).toEqual(hashes.slice(6, 11));
      expect(split(await journal.leafHashes(19, 100))).toEqual(hashes.slice(18));
      expect(await journal.leafHashes(21, 5)).toHaveLength(0);
    });

    test("records are read from any number on, oldest first and up to the newest", async () => {
      await journal.appendMany(Array.from({ length: 20 }, (_, n) => numberedEntry(n + 1)));

      expect(seqsOf(await gather(journal.scan(5, 9)))).toEqual([5, 6, 7, 8, 9]);
      expect(seqsOf(await gather(journal.scan(0, 2)))).toEqual([1, 2]);
      expect(seqsOf(await gather(journal.scan(19, 99)))).toEqual([19, 20]);
      expect(await gather(journal.scan(21, 22))).toEqual([]);
      for await (const record of journal.scan(8, 8)) expect(record).toMatchObject(numberedEntry(8));
    });

    test("whoever watches a verification is given every leaf in its order, and told how far it is", async () => {
      await journal.appendMany(Array.from({ length: 2500 }, (_, n) => numberedEntry(n)));
      const leaves: Buffer[] = [];
      const seqs: number[] = [];
      const told: number[] = [];

      await journal.verify({
        leaf: (leaf, seq) => {
          leaves.push(leaf);
          seqs.push(seq);
        },
        progress: (records) => told.push(records),
      });

      expect(seqs).toEqual(Array.from({ length: 2500 }, (_, n) => n + 1));
      expect(Buffer.concat(leaves)).toEqual(await journal.leafHashes(1, 2500));
      expect(told.at(-1)).toBe(2500);
    });

    test("a verification that is called off ends with the reason", async () => {
      await journal.append(anEntry());

      await expect(journal.verify({ signal: AbortSignal.abort("enough") })).rejects.toBe("enough");
    });
  });
}

function leafOf(record: RecordedEvaluation | undefined): string {
  return hash("sha256", Buffer.concat([Buffer.of(0), record?.head ?? Buffer.alloc(0)]), "hex");
}

function split(leaves: Buffer): string[] {
  return (leaves.toString("hex").match(/.{64}/g) ?? []).map(String);
}

function seqsOf(records: readonly (RecordedEvaluation | BrokenRecord)[]): number[] {
  return records.map(({ seq }) => seq);
}
