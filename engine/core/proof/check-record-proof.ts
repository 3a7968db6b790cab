import { hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";

import { isObject } from "../model/is-object.ts";
import type { RecordProof } from "../model/formats.generated.ts";
import { fromBase64 } from "./base64.ts";
import { parseCheckpoint, type Checkpoint } from "./checkpoint.ts";
import { keyId, parseNote, signerOf, type NoteKey } from "./signed-note.ts";
import { TREE_HASH } from "./tree-hash.ts";
import { verifyInclusion } from "./verify-inclusion.ts";

/** The steps of checking a proof, in their order: the first that fails says what is wrong. */
export type ProofStep = "checkpoint" | "signature" | "key" | "head" | "path";

/** What came of checking a proof. `failed` is the first step that did. */
export type ProofCheck = {
  readonly checkpoint?: Checkpoint;
  /** The id of the key that signed. */
  readonly signer?: string;
  readonly failed?: ProofStep;
};

/**
 * Checks a proof offline: the checkpoint is signed, and the head of the record is a leaf under its root.
 *
 * @param trusted the keys that are known to be the journal's; without them the key in the file is believed.
 */
export function checkRecordProof(proof: RecordProof, trusted?: readonly NoteKey[]): ProofCheck {
  const note = parseNote(proof.checkpoint);
  const checkpoint = note && parseCheckpoint(note.text);
  if (note === undefined || checkpoint === undefined || checkpoint.size !== proof.size) return { failed: "checkpoint" };
  const own = { name: proof.key.name, publicKey: fromBase64(proof.key.publicKey) ?? new Uint8Array() };
  const signer = signerOf(note, trusted ?? [own]);
  if (signer === undefined) return { checkpoint, failed: trusted === undefined ? "signature" : "key" };
  const known = { checkpoint, signer: keyId(signer) };
  if (signer.name !== checkpoint.origin) return { ...known, failed: "signature" };
  if (!isHeadOf(proof.head, proof.id)) return { ...known, failed: "head" };
  const { index, size } = proof;
  const leaf = TREE_HASH.leaf(utf8ToBytes(proof.head));
  const claim = { index, size, leaf, path: proof.path.map((hash) => hexToBytes(hash)), root: checkpoint.root };
  return verifyInclusion(claim, TREE_HASH) ? known : { ...known, failed: "path" };
}

/** A record of format 1 proves its hash alone: it names no evaluation, and whoever has its line compares that hash. */
const BARE_HASH = /^[0-9a-f]{64}$/;

function isHeadOf(head: string, id: string): boolean {
  if (BARE_HASH.test(head)) return true;
  try {
    const parsed: unknown = JSON.parse(head);
    return isObject(parsed) && parsed["id"] === id;
  } catch {
    return false;
  }
}
