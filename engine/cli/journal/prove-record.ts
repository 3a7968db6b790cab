import type { RecordProof } from "../../core/model/formats.generated.ts";
import { signerOfCheckpoint } from "../../proof/checkpoints/kept-checkpoint.ts";
import type { KeyRing } from "../../proof/keys/key-ring.ts";
import { readEvidence } from "../../proof/read-evidence.ts";
import { proveRecord } from "../../proof/record-proofs.ts";
import { JournalTree } from "../../proof/tree/journal-tree.ts";
import type { RecordedEvaluation } from "../../store/store.ts";
import type { StoresBeside } from "../../store/stores-beside.ts";
import { UsageError } from "../usage-error.ts";

/** A record with its proof, and the keys of the journal. */
type ProvedRecord = { readonly recorded: RecordedEvaluation; readonly proof: RecordProof; readonly ring: KeyRing };

/** Proves a record, while services may go on with the journal. @throws UsageError when it is not there, or not signed yet */
export async function proveStored(id: string, stores: StoresBeside): Promise<ProvedRecord> {
  const journal = await stores.evaluations();
  const recorded = await journal.read(id);
  const position = recorded && (await journal.positionOf(id));
  if (recorded === undefined || position === undefined) throw notRecorded(id);
  const { own, ring, trusted } = await readEvidence(stores.proof);
  const covers = (size: number): boolean => size >= position && size <= journal.size;
  const kept = own.findLast((candidate) => candidate !== undefined && covers(candidate.checkpoint.size));
  const signer = kept && signerOfCheckpoint(kept, trusted);
  if (ring === undefined || kept === undefined || signer === undefined) {
    throw new UsageError(
      `尚无检查点覆盖 ${id}；服务运行时每分钟签名一次，停止时也会签名`,
      `no checkpoint covers ${id} yet; a running service signs one every minute, and one when it stops`,
    );
  }
  const tree = await JournalTree.open(journal);
  const { proof } = await proveRecord(id, kept, signer, { journal, tree, ring });
  return { recorded, proof, ring };
}

/** What to throw for an id that no record has. */
export function notRecorded(id: string): UsageError {
  return new UsageError(`日志中没有 ${id}`, `there is no ${id} in the journal`);
}
