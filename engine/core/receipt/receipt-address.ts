import type { Receipt } from "../model/formats.generated.ts";
import { compactReceipt } from "./compact-receipt.ts";

/** The page of a service that checks receipts. */
export const RECEIPT_PAGE = "/receipt";

/**
 * The address that a QR code holds: the page that checks, with the receipt behind the `#`. A browser never sends that part
 * to anybody.
 *
 * @param service where people reach the service: `https://power.example`
 */
export function receiptAddress(service: string, receipt: Receipt): string {
  return `${service}${RECEIPT_PAGE}#${compactReceipt(receipt)}`;
}

/** The compact receipt in such an address, or in what is one already. */
export function lettersIn(text: string): string {
  const trimmed = text.trim();
  return trimmed.slice(trimmed.indexOf("#") + 1);
}
