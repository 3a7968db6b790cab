import { bytesToHex } from "@noble/hashes/utils.js";

import { signerOfCheckpoint, type KeptCheckpoint } from "../../proof/checkpoints/kept-checkpoint.ts";
import type { JournalProof } from "../../proof/journal-proof.ts";

/** A checkpoint as the API shows it, with the anchors that were given it. */
export function checkpointView(
  kept: KeptCheckpoint,
  { keys, anchoring }: Pick<JournalProof, "keys" | "anchoring">,
): Readonly<Record<string, unknown>> {
  const { origin, size, root, time, previous } = kept.checkpoint;
  const holding = anchoring.states.filter(({ delivered }) => delivered.some((anchored) => anchored.size === size));
  return {
    origin,
    size,
    root: bytesToHex(root),
    time,
    previous,
    keyId: signerOfCheckpoint(kept, keys.trusted) ?? null,
    note: kept.note,
    anchors: holding.map(({ kind }) => kind),
  };
}
