import { join } from "node:path";

import type { RecordProof } from "../../core/model/formats.generated.ts";
import { signerOfCheckpoint } from "../../proof/checkpoints/kept-checkpoint.ts";
import type { KeyRing } from "../../proof/keys/key-ring.ts";
import { openProofFolder } from "../../proof/open-proof-folder.ts";
import { proveRecord } from "../../proof/record-proofs.ts";
import { JournalTree } from "../../proof/tree/journal-tree.ts";
import { openJournalReader } from "../../store/journal/read-only-journal.ts";
import { seqOf } from "../../store/journal/record-id.ts";
import type { RecordedEvaluation } from "../../store/store.ts";
import { UsageError } from "../usage-error.ts";
import { withoutJournal } from "./data-option.ts";

/** A record of a data folder with its proof, and the keys of the journal. */
type ProvedRecord = { readonly recorded: RecordedEvaluation; readonly proof: RecordProof; readonly ring: KeyRing };

/** Proves a record of a data folder, which a service may go on with. @throws UsageError when it is not there, or not signed yet */
export async function proveInFolder(id: string, data: string): Promise<ProvedRecord> {
  const journal = await openJournalReader(join(data, "journal")).catch((fault: unknown) => {
    throw withoutJournal(fault, data);
  });
  const seq = seqOf(id);
  const recorded = seq === undefined || seq > journal.size ? undefined : await journal.read(id);
  if (seq === undefined || recorded === undefined) {
    throw new UsageError(`日志中没有 ${id}`, `there is no ${id} in the journal`);
  }
  const { own, ring, trusted } = await openProofFolder(data);
  const covers = (size: number): boolean => size >= seq && size <= journal.size;
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
