import { SunmapError } from "../core/errors.ts";
import type { Receipt, RecordProof } from "../core/model/formats.generated.ts";
import type { JournalProof } from "../proof/journal-proof.ts";
import { proveRecord } from "../proof/record-proofs.ts";
import type { EvaluationJournal, RecordedEvaluation } from "../store/store.ts";

type Source = {
  readonly journal: Pick<EvaluationJournal, "read" | "positionOf">;
  readonly proof: Pick<JournalProof, "tree" | "keys" | "checkpoints">;
};

/**
 * The receipt of a recorded evaluation, under the newest checkpoint that covers it; one is made where there is none.
 *
 * @param key opens the personal part of the record, for a receipt that the person concerned alone may have
 * @throws EVALUATION_NOT_FOUND, RECEIPT_IMPOSSIBLE, STORE_DAMAGED, STORE_FULL
 */
export async function makeReceipt(
  recorded: RecordedEvaluation,
  { journal, proof }: Source,
  key?: Buffer,
): Promise<Receipt> {
  const { tree, keys, checkpoints } = proof;
  requireDigests(recorded);
  const position = await journal.positionOf(recorded.id);
  if (position === undefined) throw new SunmapError("EVALUATION_NOT_FOUND", { id: recorded.id });
  const kept = await checkpoints.covering(position);
  const signer = (await keys.signerOf(kept)) ?? "";
  const proved = await proveRecord(recorded.id, kept, signer, { journal, tree, ring: keys.ring });
  return receiptOf(recorded, proved.proof, key);
}

/** The receipt of a recorded evaluation that was proved. @throws RECEIPT_IMPOSSIBLE */
export function receiptOf(recorded: RecordedEvaluation, proof: RecordProof, key?: Buffer): Receipt {
  requireDigests(recorded);
  const { caseJson, evaluationJson, salt, sealed } = recorded;
  return {
    format: "sunmap/receipt/1",
    proof,
    case: caseJson.toString("utf8"),
    evaluation: evaluationJson.toString("utf8"),
    ...(salt !== undefined && { salt }),
    ...(sealed !== undefined &&
      key !== undefined && { personal: { sealed: sealed.toString("base64"), key: key.toString("base64") } }),
  };
}

/** Records of format 1 were made before heads had digests: nothing given away beside such a head could be checked. */
function requireDigests({ id, format }: RecordedEvaluation): void {
  if (format === 1) throw new SunmapError("RECEIPT_IMPOSSIBLE", { id });
}
