import { hash } from "node:crypto";

import { parseCheckpoint, type Checkpoint } from "../../core/proof/checkpoint.ts";
import { keyId, parseNote, signerOf, type NoteKey } from "../../core/proof/signed-note.ts";

/** A checkpoint with its signed note. */
export type KeptCheckpoint = { readonly note: string; readonly checkpoint: Checkpoint };

/** Reads a note as a checkpoint, whoever signed it; undefined when it is none. */
export function readCheckpointNote(note: string): KeptCheckpoint | undefined {
  const parsed = parseNote(note);
  const checkpoint = parsed && parseCheckpoint(parsed.text);
  return checkpoint && { note, checkpoint };
}

/** The id of the key of ours that signed a checkpoint of this journal; undefined when none did. */
export function signerOfCheckpoint(
  { note, checkpoint }: KeptCheckpoint,
  trusted: readonly NoteKey[],
): string | undefined {
  const parsed = parseNote(note);
  const signer = parsed && signerOf(parsed, trusted);
  return signer !== undefined && signer.name === checkpoint.origin ? keyId(signer) : undefined;
}

/** What the next checkpoint names as the one before it. */
export function checkpointDigest({ note }: KeptCheckpoint): string {
  return hash("sha256", parseNote(note)?.text ?? "", "hex");
}
