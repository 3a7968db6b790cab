import { readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { bytesToHex } from "@noble/hashes/utils.js";
import { describe, expect, test } from "vitest";

import { GrowingRoot } from "../../engine/core/proof/growing-root.ts";
import { TREE_HASH } from "../../engine/core/proof/tree-hash.ts";
import { verifyConsistency } from "../../engine/core/proof/verify-consistency.ts";
import { checkRecordProof } from "../../engine/core/proof/check-record-proof.ts";
import { checkpointDigest, signerOfCheckpoint } from "../../engine/proof/checkpoints/kept-checkpoint.ts";
import { proveRecord } from "../../engine/proof/record-proofs.ts";
import { makeKey } from "../../engine/proof/keys/make-key.ts";
import { readKeyRing } from "../../engine/proof/keys/key-ring.ts";
import type { EvaluationJournal } from "../../engine/store/store.ts";
import { aFolder } from "../store/a-folder.ts";
import { append, openProved } from "./a-proof.ts";

test("a checkpoint is made when records came, signed, and names the one before it", async () => {
  const { journal, proof } = await openProved(await aFolder());
  await append(journal, 3);
  const first = await proof.checkpoints.make();
  const again = await proof.checkpoints.make();
  await append(journal, 2);
  const second = await proof.checkpoints.make();

  expect(again).toBe(first);
  expect(first.checkpoint).toMatchObject({ size: 3, previous: "0".repeat(64) });
  expect(bytesToHex(first.checkpoint.root)).toBe(bytesToHex(await rootOf(journal, 3)));
  expect(second.checkpoint).toMatchObject({ size: 5, previous: checkpointDigest(first) });
  expect(bytesToHex(second.checkpoint.root)).toBe(bytesToHex(await rootOf(journal, 5)));
  expect(signerOfCheckpoint(second, proof.keys.trusted)).toBe(proof.keys.signing);
  const { checkpoints } = await proof.checkpoints.log.newestFirst(99, 10);
  expect(checkpoints.map(({ note }) => note)).toEqual([second.note, first.note]);
});

test("stopping makes the last checkpoint, and a start goes on with it", async () => {
  const data = await aFolder();
  const before = await openProved(data);
  await append(before.journal, 4);
  await before.close();

  const { proof, journal } = await openProved(data);

  expect(proof.atStart).toBeUndefined();
  const latest = (await proof.checkpoints.log.latest())?.checkpoint;
  expect(latest?.size).toBe(4);
  expect(bytesToHex(latest?.root ?? new Uint8Array())).toBe(bytesToHex(await rootOf(journal, 4)));
});

test("the private key is readable by its owner alone, and goes with no new one when it is lost", async () => {
  const data = await aFolder();
  const { proof, close } = await openProved(data);
  const path = join(data, "keys", `journal-${proof.keys.signing}.pem`);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  await close();
  await rm(path);

  await expect(openProved(data)).rejects.toMatchObject({ code: "STORE_DAMAGED", details: { path } });
});

test("a new key signs from the next start on, and what the old one signed is still believed", async () => {
  const data = await aFolder();
  const before = await openProved(data);
  await append(before.journal, 2);
  await before.close();
  const folder = join(data, "keys");
  await makeKey(folder, await readKeyRing(folder), "2026-09-19T00:00:00.000Z");

  const { journal, proof } = await openProved(data);
  await append(journal, 1);
  const kept = await proof.checkpoints.make();

  expect(proof.keys.signing).not.toBe(before.proof.keys.signing);
  expect(proof.keys.known).toMatchObject([{ retiredAt: "2026-09-19T00:00:00.000Z" }, { id: proof.keys.signing }]);
  expect(signerOfCheckpoint(kept, proof.keys.trusted)).toBe(proof.keys.signing);
  const [, old] = (await proof.checkpoints.log.newestFirst(9, 9)).checkpoints;
  expect(old && signerOfCheckpoint(old, proof.keys.trusted)).toBe(before.proof.keys.signing);
});

describe("a journal of more than one tile", () => {
  test("its root and its proofs are those of the definition, before and after a start", async () => {
    const data = await aFolder();
    const before = await openProved(data);
    await append(before.journal, 600);
    await before.proof.checkpoints.make();
    await append(before.journal, 300);
    await expectProofs(before);
    await before.close();

    await expectProofs(await openProved(data));
  });

  test("what was kept of the tree is made anew when it is damaged, cut off or gone", async () => {
    const data = await aFolder();
    const before = await openProved(data);
    await append(before.journal, 900);
    await before.close();
    const path = join(data, "proof", "tree");
    const kept = await readFile(path);
    expect(kept).toHaveLength(3 * 32);

    for (const befall of [
      () =>
        writeFile(
          path,
          kept.map((byte) => byte ^ 1),
        ),
      () => truncate(path, 40),
      () => rm(path),
      () => writeFile(path, Buffer.concat([kept, kept])),
    ]) {
      await befall();
      const opened = await openProved(data);
      expect(opened.proof.atStart).toBeUndefined();
      await expectProofs(opened);
      await opened.close();
      expect(await readFile(path)).toEqual(kept);
    }
  });
});

test("a checkpoint of a size is found among many", async () => {
  const { journal, proof } = await openProved(await aFolder());
  for (let round = 0; round < 9; round += 1) {
    await append(journal, 2);
    await proof.checkpoints.make();
  }

  for (const size of [2, 8, 18]) expect((await proof.checkpoints.log.ofSize(size))?.checkpoint.size).toBe(size);
  for (const size of [1, 9, 20]) expect(await proof.checkpoints.log.ofSize(size)).toBeUndefined();
});

test("a checkpoint whose writing was cut off is passed over, and the next one stands in its place", async () => {
  const data = await aFolder();
  const before = await openProved(data);
  await append(before.journal, 2);
  const whole = await before.proof.checkpoints.make();
  await before.close();
  const path = join(data, "proof", "checkpoints.ndjson");
  await writeFile(path, `${await readFile(path, "utf8")}{"note":"sunm`);

  const { journal, proof } = await openProved(data);
  await append(journal, 1);
  const next = await proof.checkpoints.make();

  expect(next.checkpoint.previous).toBe(checkpointDigest(whole));
  expect((await readFile(path, "utf8")).trimEnd().split("\n")).toHaveLength(2);
});

async function expectProofs({ journal, proof }: Awaited<ReturnType<typeof openProved>>): Promise<void> {
  const kept = await proof.checkpoints.make();
  const { size } = kept.checkpoint;
  expect(bytesToHex(kept.checkpoint.root)).toBe(bytesToHex(await rootOf(journal, size)));
  const source = { journal, tree: proof.tree, ring: proof.keys.ring };
  for (const seq of [1, 2, 255, 256, 257, 512, 513, 768, size]) {
    const id = `ev-${String(seq).padStart(12, "0")}`;
    const { proof: made } = await proveRecord(id, kept, proof.keys.signing, source);
    expect(checkRecordProof(made, proof.keys.trusted).failed).toBeUndefined();
  }
  for (const from of [1, 255, 256, 300, 600, size]) {
    const path = await proof.tree.consistency({ from, to: size });
    const roots = { fromRoot: await rootOf(journal, from), toRoot: kept.checkpoint.root };
    expect(verifyConsistency({ from, to: size, path, ...roots }, TREE_HASH)).toBe(true);
  }
}

/** The root of the first so many records, leaf by leaf. */
async function rootOf(journal: EvaluationJournal, size: number): Promise<Uint8Array> {
  const leaves = await journal.leafHashes(1, size);
  const root = new GrowingRoot(TREE_HASH);
  for (let at = 0; at < leaves.length; at += 32) root.add(leaves.subarray(at, at + 32));
  return Uint8Array.from(root.root());
}
