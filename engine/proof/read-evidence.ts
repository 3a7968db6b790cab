import type { NoteKey } from "../core/proof/signed-note.ts";
import type { SharedProof } from "../store/shared-proof.ts";
import type { ProofPlace } from "../store/stores-beside.ts";
import { readCheckpointFile } from "./checkpoints/checkpoint-file.ts";
import { readCheckpointNote, type KeptCheckpoint } from "./checkpoints/kept-checkpoint.ts";
import { readKeyRing, type KeyRing } from "./keys/key-ring.ts";
import { ringOf, trustedKeys } from "./keys/signing-keys.ts";
import { proofFolders } from "./proof-folders.ts";

/** What proves a journal, read while services may go on with it. */
export type ProofEvidence = {
  readonly own: readonly (KeptCheckpoint | undefined)[];
  /** Undefined before the first start with keys. */
  readonly ring: KeyRing | undefined;
  readonly trusted: readonly NoteKey[];
};

/** Reads what proves a journal: that of one service, or that which all processes on a database record. */
export async function readEvidence(place: ProofPlace): Promise<ProofEvidence> {
  const own = await ("shared" in place ? notesOf(place.shared) : readCheckpointFile(checkpointsIn(place.folder)));
  const ring = await readRing(place);
  return { own, ring, trusted: ring === undefined ? [] : trustedKeys(ring) };
}

/** The public keys of a journal; undefined before the first start. */
export async function readRing(place: ProofPlace): Promise<KeyRing | undefined> {
  if ("folder" in place) return readKeyRing(proofFolders(place.folder).keys);
  const ring = ringOf(await place.shared.readRing());
  return ring.keys.length === 0 ? undefined : ring;
}

async function notesOf({ notes }: SharedProof): Promise<ProofEvidence["own"]> {
  return (await notes.all()).map(({ note }) => readCheckpointNote(note));
}

function checkpointsIn(folder: string): string {
  return proofFolders(folder).checkpoints;
}
