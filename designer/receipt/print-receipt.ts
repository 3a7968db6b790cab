import { SmReceiptSheet } from "./sm-receipt-sheet.ts";

/** Prints a receipt alone: while it is in the document, nothing else of the page goes on paper. */
export async function printReceipt(printed: Pick<SmReceiptSheet, "receipt" | "evaluation" | "power">): Promise<void> {
  const sheet = Object.assign(new SmReceiptSheet(), printed);
  sheet.className = "sm-print-sheet";
  document.body.append(sheet);
  await sheet.updateComplete;
  addEventListener("afterprint", () => sheet.remove(), { once: true });
  print();
}
