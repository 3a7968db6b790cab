import type { Receipt } from "../../engine/core/model/formats.generated.ts";
import { ask } from "./client.ts";

/** Has the receipt of an evaluation made out; that it was goes on record. */
export async function getReceipt(evaluation: string): Promise<Receipt> {
  return (await ask<Receipt>(`/evaluations/${evaluation}/receipt`)).value;
}

/** The same with its personal part opened, for the person concerned alone. */
export async function getPersonalReceipt(evaluation: string): Promise<Receipt> {
  return (await ask<Receipt>(`/evaluations/${evaluation}/personal-data/receipt`)).value;
}

/** By what the receipts of a version are checked. What comes is read by whoever checks. */
export async function getReceiptRules(power: string, version: number): Promise<unknown> {
  return (await ask<unknown>(`/powers/${power}/versions/${version}/receipt-rules`)).value;
}

/** Where the page is that checks the receipts of a version offline. */
export function receiptPageAddress(power: string, version: number): string {
  return `/api/v1/powers/${power}/versions/${version}/receipt-page`;
}
