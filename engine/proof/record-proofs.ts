import { bytesToHex } from "@noble/hashes/utils.js";

import { SunmapError } from "../core/errors.ts";
import type { RecordProof, SigningKey } from "../core/model/formats.generated.ts";
import { queryFault } from "../core/query-fault.ts";
import { inclusionRanges } from "../core/proof/inclusion-proof.ts";
import type { LeafRange } from "../core/proof/leaf-range.ts";
import type { EvaluationJournal } from "../store/store.ts";
import type { KeptCheckpoint } from "./checkpoints/kept-checkpoint.ts";
import type { KeyRing } from "./keys/key-ring.ts";
import type { JournalTree } from "./tree/journal-tree.ts";

/** A proof of a record with what a person wants to see of it: the leaves that each hash of the path stands for. */
export type ShownProof = {
  readonly proof: RecordProof;
  readonly leaf: string;
  readonly root: string;
  readonly beside: readonly LeafRange[];
};

type Source = {
  readonly journal: Pick<EvaluationJournal, "read" | "positionOf">;
  readonly tree: JournalTree;
  readonly ring: KeyRing;
};

/**
 * Proves that a record stands in the tree of a checkpoint.
 *
 * @throws EVALUATION_NOT_FOUND, QUERY_INVALID when the record is newer than the checkpoint, STORE_DAMAGED
 */
export async function proveRecord(
  id: string,
  { note, checkpoint }: KeptCheckpoint,
  signer: string,
  { journal, tree, ring }: Source,
): Promise<ShownProof> {
  const record = await journal.read(id);
  if (record === undefined) throw new SunmapError("EVALUATION_NOT_FOUND", { id });
  const position = (await journal.positionOf(id)) ?? Number.POSITIVE_INFINITY;
  const place = { index: position - 1, size: checkpoint.size };
  if (place.index >= place.size) {
    throw queryFault("size", {
      zh: `须涵盖该记录，即不小于${position}`,
      en: `it must cover the record: be ${position} or more`,
    });
  }
  const path = (await tree.inclusion(place)).map(bytesToHex);
  const head = record.head.toString("utf8");
  const key = keyOf(ring, signer);
  return {
    proof: { format: "sunmap/record-proof/1", id, head, ...place, path, checkpoint: note, key },
    leaf: record.hash,
    root: bytesToHex(checkpoint.root),
    beside: inclusionRanges(place),
  };
}

function keyOf({ origin, keys }: KeyRing, signer: string): SigningKey {
  const key = keys.find(({ id }) => id === signer);
  if (key === undefined) throw new SunmapError("INTERNAL", { why: "a checkpoint was signed by no key of ours" });
  return { id: key.id, name: origin, publicKey: key.publicKey };
}
