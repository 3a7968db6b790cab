import { readDocument } from "../schema/document-findings.ts";
import { parseText } from "./parse-text.ts";
import type { ProvedHead, Receipt, ReceiptRules } from "../model/formats.generated.ts";
import { readCompactReceipt } from "./compact-receipt.ts";
import { lettersIn } from "./receipt-address.ts";

/** Reads a receipt: the text of its file, the address in its QR code, or the letters behind the `#` of that. */
export function readReceipt(text: string): Receipt | undefined {
  const value = text.trimStart().startsWith("{") ? parseText(text) : readCompactReceipt(lettersIn(text));
  const reading = readDocument("Receipt", value, "receipt");
  return reading.ok ? reading.document : undefined;
}

/** Reads by what the receipts of a version are checked. */
export function readReceiptRules(value: unknown): ReceiptRules | undefined {
  const reading = readDocument("ReceiptRules", value, "rules");
  return reading.ok ? reading.document : undefined;
}

/** What the head of a receipt says, whether it is proved or not; undefined for one that says nothing of a case. */
export function readHead({ proof }: Receipt): ProvedHead | undefined {
  const reading = readDocument("ProvedHead", parseText(proof.head), "head");
  return reading.ok ? reading.document : undefined;
}
