import type { ProvedHead, ReceiptRules } from "../../../engine/core/model/formats.generated.ts";
import { readReceiptRules } from "../../../engine/core/receipt/read-receipt.ts";
import { getReceiptRules } from "../../api/receipts.ts";

/** The rules that this very file has in itself; undefined in the page of the service, which has none. */
export function embeddedRules(): ReceiptRules | undefined {
  const text = document.querySelector("#rules")?.textContent ?? "";
  if (text === "") return undefined;
  const value: unknown = JSON.parse(text);
  return readReceiptRules(value);
}

/**
 * The rules for a receipt: those of this file, whatever it names, or those that the service publishes for what it names.
 * Undefined when it cannot tell.
 */
export async function rulesFor(
  head: Pick<ProvedHead, "power" | "policy"> | undefined,
  embedded: ReceiptRules | undefined,
): Promise<ReceiptRules | undefined> {
  if (embedded !== undefined || head === undefined) return embedded;
  try {
    return readReceiptRules(await getReceiptRules(head.power, head.policy.version));
  } catch {
    return undefined;
  }
}
