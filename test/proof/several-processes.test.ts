import { bytesToHex } from "@noble/hashes/utils.js";
import { afterEach, expect, test } from "vitest";

import { checkRecordProof } from "../../engine/core/proof/check-record-proof.ts";
import { TREE_HASH } from "../../engine/core/proof/tree-hash.ts";
import { verifyConsistency } from "../../engine/core/proof/verify-consistency.ts";
import { checkpointDigest, type KeptCheckpoint } from "../../engine/proof/checkpoints/kept-checkpoint.ts";
import { proveRecord } from "../../engine/proof/record-proofs.ts";
import { embeddedSnapshot } from "../../engine/store/backup/embedded-snapshot.ts";
import { restorePostgres } from "../../engine/store/backup/restore-postgres.ts";
import { aFolder } from "../store/a-folder.ts";
import { numberedEntry } from "../store/an-entry.ts";
import { aDatabase } from "../support/lending/a-database.ts";
import { append, openProved } from "./a-proof.ts";
import { NOW } from "./a-running-proof.ts";
import { openSharedProof, type SharedProcess } from "./a-shared-proof.ts";

/** Milliseconds: the server of the run is started for whoever asks first. */
const PATIENCE = 120_000;

const opened: SharedProcess[] = [];
afterEach(async () => {
  for (const { stop } of opened.splice(0)) await stop();
});

async function openSeveral(count: number, url: string, anchored: KeptCheckpoint[] = []): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    const deliver = async (kept: KeptCheckpoint): Promise<void> => void anchored.push(kept);
    const anchors = [{ kind: "folder" as const, place: "/anchors", every: 0, deliver }];
    opened.push(await openSharedProof(url, await aFolder(), anchors));
  }
}

test(
  "processes with keys of their own sign one chain of checkpoints, and each proves what any of them recorded",
  async () => {
    await openSeveral(3, await aDatabase());
    const ids: string[] = [];
    const made: KeptCheckpoint[] = [];
    await Promise.all(
      opened.map(async ({ journal, proof }, process) => {
        for (let round = 0; round < 6; round += 1) {
          const receipts = await journal.appendMany([numberedEntry(process), numberedEntry(round)]);
          ids.push(...receipts.map(({ id }) => id));
          made.push(await proof.checkpoints.make());
        }
      }),
    );
    const [first] = opened;
    const chain = (await first?.proof.checkpoints.log.all()) ?? [];
    let previous = "0".repeat(64);
    for (const kept of chain) {
      expect(kept?.checkpoint.previous).toBe(previous);
      previous = kept === undefined ? "" : checkpointDigest(kept);
    }
    expect(made.every(({ note }) => chain.some((kept) => kept?.note === note))).toBe(true);

    const newest = (await Promise.all(opened.map(({ proof }) => proof.checkpoints.make()))).map(({ note }) => note);
    expect(new Set(newest).size).toBe(1);
    for (const { journal, proof } of opened) {
      const kept = await proof.checkpoints.make();
      expect(kept.checkpoint.size).toBe(36);
      const signer = (await proof.keys.signerOf(kept)) ?? "";
      const source = { journal, tree: proof.tree, ring: proof.keys.ring };
      for (const id of ids.filter((_, index) => index % 5 === 0)) {
        const { proof: ofRecord } = await proveRecord(id, kept, signer, source);
        expect(checkRecordProof(ofRecord, proof.keys.trusted).failed).toBeUndefined();
      }
      for (const earlier of chain) {
        if (earlier === undefined) continue;
        const growth = { from: earlier.checkpoint.size, to: 36 };
        const roots = { fromRoot: earlier.checkpoint.root, toRoot: kept.checkpoint.root };
        expect(verifyConsistency({ ...growth, ...roots, path: await proof.tree.consistency(growth) }, TREE_HASH)).toBe(
          true,
        );
      }
      await proof.keys.refresh();
      expect(new Set(proof.keys.known.map(({ id }) => id)).size).toBe(3);
    }
  },
  PATIENCE,
);

test(
  "of processes that have one anchor each checkpoint is delivered once, and all know of it",
  async () => {
    const anchored: KeptCheckpoint[] = [];
    await openSeveral(3, await aDatabase(), anchored);
    await opened[1]?.journal.append(numberedEntry(1));
    const kept = await opened[1]?.proof.checkpoints.make();
    for (const { proof } of opened) if (kept !== undefined) proof.anchoring.add(kept);

    for (const { proof } of opened) {
      await expect.poll(async () => (await proof.anchoring.states())[0]?.delivered).toMatchObject([{ size: 1 }]);
    }
    for (const { proof } of opened) await proof.anchoring.stop();

    expect(anchored.map(({ note }) => note)).toEqual([kept?.note]);
  },
  PATIENCE,
);

test(
  "a verification in a thread tells the first record of any process that was changed, and where its tree no longer agrees",
  async () => {
    await openSeveral(2, await aDatabase());
    const [one, other] = opened;
    if (one === undefined || other === undefined) throw new Error("there are no processes");
    await one.journal.append(numberedEntry(1));
    await one.journal.putInOrder();
    await other.journal.appendMany([numberedEntry(2), numberedEntry(3)]);
    await other.proof.checkpoints.make();
    expect(await reportOf(one)).toMatchObject({ sound: true, records: 3, compared: 1, proved: { size: 3 } });

    await one.query(
      "UPDATE evaluations SET line = overlay(line PLACING '\\x39'::bytea FROM 20) WHERE lane = 1 AND seq = 1",
    );

    const report = await reportOf(one);
    expect(report).toMatchObject({ sound: false, broken: [{ seq: 2, path: "lane 1, 1", id: "ev-1-000000000001" }] });
    expect(one.incidents).toMatchObject([{ kind: "recordDamaged", record: 2 }]);
    expect(bytesToHex((await other.proof.checkpoints.make()).checkpoint.root)).toHaveLength(64);
  },
  PATIENCE,
);

test(
  "what a folder signed before it was taken into a database is still proved there, with its own key",
  async () => {
    const data = await aFolder();
    const before = await openProved(data);
    await append(before.journal, 3);
    const signed = await before.proof.checkpoints.make();
    await before.close();
    const url = await aDatabase();
    await restorePostgres(embeddedSnapshot(data), url, { resume: true, now: NOW });

    const after = await openSharedProof(url, data);
    opened.push(after);
    await after.journal.append(numberedEntry(4));
    const kept = await after.proof.checkpoints.make();

    expect(after.proof.atStart).toBeUndefined();
    expect(kept.checkpoint).toMatchObject({
      size: 4,
      origin: signed.checkpoint.origin,
      previous: checkpointDigest(signed),
    });
    expect(await reportOf(after)).toMatchObject({ sound: true, records: 4, compared: 2 });
  },
  PATIENCE,
);

async function reportOf({ proof }: SharedProcess): Promise<object | undefined> {
  const { id } = proof.verifications.add([]);
  await expect.poll(() => proof.verifications.find(id)?.state, { timeout: PATIENCE }).toBe("done");
  return proof.verifications.find(id)?.report;
}
