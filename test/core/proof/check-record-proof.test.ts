import { ed25519 } from "@noble/curves/ed25519.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { expect, test } from "vitest";

import type { RecordProof } from "../../../engine/core/model/formats.generated.ts";
import { toBase64 } from "../../../engine/core/proof/base64.ts";
import { checkRecordProof } from "../../../engine/core/proof/check-record-proof.ts";
import { checkpointText } from "../../../engine/core/proof/checkpoint.ts";
import { inclusionProof } from "../../../engine/core/proof/inclusion-proof.ts";
import { keyId, noteText, signedBytes } from "../../../engine/core/proof/signed-note.ts";
import { TREE_HASH } from "../../../engine/core/proof/tree-hash.ts";
import { hex, leavesOf, naiveRoot, readerOf } from "./a-tree.ts";

const ORIGIN = "sunmap/journal/0011223344556677";
const SECRET = new Uint8Array(32).fill(1);
const KEY = { name: ORIGIN, publicKey: ed25519.getPublicKey(SECRET) };
const HEAD = '{"id":"ev-000000000006","verdict":"stop"}';

test("a proof holds by the key in it, and by the key that is known", async () => {
  const proof = await aProof();

  expect(checkRecordProof(proof)).toMatchObject({ signer: keyId(KEY), checkpoint: { size: 11 } });
  expect(checkRecordProof(proof).failed).toBeUndefined();
  expect(checkRecordProof(proof, [KEY]).failed).toBeUndefined();
});

test.each<[string, (proof: RecordProof) => RecordProof, string]>([
  ["the verdict is another", (proof) => ({ ...proof, head: HEAD.replace("stop", "clear") }), "path"],
  ["the id is another", (proof) => ({ ...proof, id: "ev-000000000007" }), "head"],
  ["the head is no JSON", (proof) => ({ ...proof, head: "stop" }), "head"],
  ["the place is another", (proof) => ({ ...proof, index: 6 }), "path"],
  ["the size is another", (proof) => ({ ...proof, size: 12 }), "checkpoint"],
  ["a hash of the path is another", (proof) => ({ ...proof, path: proof.path.with(0, "0".repeat(64)) }), "path"],
  ["the checkpoint says another time", (proof) => changed(proof, "2026", "2025"), "signature"],
  ["the checkpoint is none", (proof) => ({ ...proof, checkpoint: "a note" }), "checkpoint"],
  ["the key is another", (proof) => ({ ...proof, key: { ...proof.key, publicKey: toBase64(SECRET) } }), "signature"],
])("a proof in which %s does not hold", async (_, change, failed) => {
  expect(checkRecordProof(change(await aProof())).failed).toBe(failed);
});

test("a proof that was made up with another key does not hold for whoever knows the right one", async () => {
  const other = { name: ORIGIN, publicKey: ed25519.getPublicKey(new Uint8Array(32).fill(2)) };

  expect(checkRecordProof(await aProof(), [other]).failed).toBe("key");
});

test("a checkpoint that is signed under a name that is not its own does not hold", async () => {
  const proof = await aProof("sunmap/journal/another");

  expect(checkRecordProof(proof).failed).toBe("signature");
});

test("a record of format 1 is proved by its hash", async () => {
  const head = "ab".repeat(32);

  expect(checkRecordProof(await aProof(ORIGIN, head)).failed).toBeUndefined();
});

async function aProof(origin = ORIGIN, head = HEAD): Promise<RecordProof> {
  const leaves = leavesOf(11).with(5, TREE_HASH.leaf(utf8ToBytes(head)));
  const time = "2026-09-18T01:30:00.000Z";
  const text = checkpointText({ origin, size: 11, root: naiveRoot(leaves), time, previous: "0".repeat(64) });
  const path = await inclusionProof({ index: 5, size: 11 }, readerOf(leaves), TREE_HASH);
  return {
    format: "sunmap/record-proof/1",
    id: "ev-000000000006",
    head,
    index: 5,
    size: 11,
    path: path.map(hex),
    checkpoint: noteText(text, KEY, ed25519.sign(signedBytes(text), SECRET)),
    key: { id: keyId(KEY), name: ORIGIN, publicKey: toBase64(KEY.publicKey) },
  };
}

function changed(proof: RecordProof, from: string, to: string): RecordProof {
  return { ...proof, checkpoint: proof.checkpoint.replace(from, to) };
}
