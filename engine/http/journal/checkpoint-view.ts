import { bytesToHex } from "@noble/hashes/utils.js";

import type { AnchorState } from "../../proof/anchors/anchor-state.ts";
import type { KeptCheckpoint } from "../../proof/checkpoints/kept-checkpoint.ts";
import type { SigningKeys } from "../../proof/keys/signing-keys.ts";

/** A checkpoint as the API shows it, with the anchors that were given it. */
export async function checkpointView(
  kept: KeptCheckpoint,
  keys: SigningKeys,
  anchors: readonly AnchorState[],
): Promise<Readonly<Record<string, unknown>>> {
  const { origin, size, root, time, previous } = kept.checkpoint;
  const holding = anchors.filter(({ delivered }) => delivered.some((anchored) => anchored.size === size));
  return {
    origin,
    size,
    root: bytesToHex(root),
    time,
    previous,
    keyId: (await keys.signerOf(kept)) ?? null,
    note: kept.note,
    anchors: holding.map(({ kind }) => kind),
  };
}
