import type { ProvedHead, Receipt, ReceiptRules } from "../model/formats.generated.ts";
import { checkOpenedPart } from "../personal/check-opened-part.ts";
import { fromBase64 } from "../proof/base64.ts";
import { checkRecordProof } from "../proof/check-record-proof.ts";
import type { NoteKey } from "../proof/signed-note.ts";
import { disclosedCase } from "./disclosed-case.ts";
import { judgeAgain, readEvaluation } from "./judge-again.ts";
import { readHead } from "./read-receipt.ts";
import {
  RECEIPT_STEPS,
  type ReceiptCheck,
  type ReceiptFault,
  type ReceiptStep,
  type StepResult,
} from "./receipt-check.ts";
import { receiptDigest } from "./receipt-digest.ts";
import { rulesInHand } from "./rules-in-hand.ts";

/**
 * Checks a receipt with nothing but itself and the published rules: the proof, what is disclosed, the rules, and the
 * judgment, which is made again. Each step relies on those before it, so the first that fails is the last that is taken.
 *
 * @param rules with the public keys of the journal; without them the key in the receipt is believed, and nothing judged.
 */
export async function checkReceipt(receipt: Receipt, rules: ReceiptRules | undefined): Promise<ReceiptCheck> {
  const proof = checkRecordProof(receipt.proof, rules && keysOf(rules));
  if (proof.failed !== undefined) return { ...upTo([["proof", proof.failed]]), proof };
  const head = readHead(receipt);
  if (head === undefined) return { ...upTo([["proof", "headOfOldForm"]]), proof };
  const part = openedPart(receipt, head);
  const contents = typeof part === "string" ? part : contentsFault(receipt, head);
  if (typeof part === "string" || contents === "caseChanged" || contents === "evaluationChanged") {
    return { ...upTo([["proof"], ["contents", contents]]), proof, head };
  }
  const found = await rulesInHand(rules, head);
  if (typeof found === "string") return { ...upTo([["proof"], ["contents", contents], ["rules", found]]), proof, head };
  const taken: readonly Taken[] = [["proof"], ["contents", contents], ["rules"]];
  const known = { proof, head, rules: found };
  if (contents === "caseWithheld") {
    const evaluation = receipt.evaluation === undefined ? undefined : readEvaluation(receipt.evaluation);
    const rejudgment = { ...(evaluation && { evaluation }), differences: [], rejudged: 0, open: [] };
    return { ...upTo([...taken, ["judgment", contents]]), ...known, rejudgment };
  }
  const masked = head.personal !== undefined && part === undefined;
  const disclosed = disclosedCase(part?.case ?? receipt.case ?? "", receipt, masked);
  if (disclosed === undefined) return { ...upTo([...taken, ["judgment", "caseUnreadable"]]), ...known };
  const recorded = { head, text: part?.evaluation ?? receipt.evaluation, opened: part?.evaluation, salt: receipt.salt };
  const { outcome, rejudgment } = judgeAgain(found.policy, disclosed, recorded);
  return { ...upTo([...taken, ["judgment", JUDGMENT_FAULTS[outcome]]]), ...known, disclosed, rejudgment };
}

const JUDGMENT_FAULTS = { same: undefined, differs: "judgmentDiffers", partial: "factsWithheld" } as const;

/** What only takes something away from what can be said, and proves nothing wrong. */
const PARTIAL: ReadonlySet<ReceiptFault> = new Set<ReceiptFault>(["caseWithheld", "factsWithheld"]);

type Taken = readonly [step: ReceiptStep, why?: ReceiptFault | undefined];

/** The results of the steps that were taken, and of those that were not. */
function upTo(taken: readonly Taken[]): Pick<ReceiptCheck, "outcome" | "steps"> {
  const steps = RECEIPT_STEPS.map((step, index): StepResult => {
    const [, why] = taken[index] ?? [];
    if (index >= taken.length) return { step, outcome: "notReached" };
    if (why === undefined) return { step, outcome: "holds" };
    return { step, outcome: PARTIAL.has(why) ? "partial" : "fails", why };
  });
  const outcomes = new Set(steps.map(({ outcome }) => outcome));
  if (outcomes.has("fails")) return { outcome: "fails", steps };
  return { outcome: outcomes.has("partial") ? "partial" : "matches", steps };
}

function keysOf({ journal }: ReceiptRules): readonly NoteKey[] {
  return journal.publicKeys.map((key) => ({ name: journal.name, publicKey: fromBase64(key) ?? new Uint8Array() }));
}

/** The texts of the personal part, where the receipt opens it: they, and not the masked ones, are what was judged. */
function openedPart(
  { personal: shown }: Receipt,
  { personal: named }: ProvedHead,
): { readonly case: string; readonly evaluation: string } | ReceiptFault | undefined {
  if (shown === undefined) return undefined;
  const [sealed, key] = [fromBase64(shown.sealed), fromBase64(shown.key)];
  if (named === undefined || sealed === undefined || key === undefined) return "partChanged";
  const check = checkOpenedPart(named, { sealed, key });
  return check.ok ? check.texts : "partChanged";
}

function contentsFault({ case: caseText, evaluation, salt }: Receipt, head: ProvedHead): ReceiptFault | undefined {
  if (caseText !== undefined && receiptDigest(caseText, salt) !== head.caseDigest) return "caseChanged";
  if (evaluation !== undefined && receiptDigest(evaluation, salt) !== head.evaluationDigest) return "evaluationChanged";
  return caseText === undefined ? "caseWithheld" : undefined;
}
