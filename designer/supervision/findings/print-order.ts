import { SmOrderSheet } from "./sm-order-sheet.ts";

/** Prints a supervision order alone: while it is in the document, nothing else of the page goes on paper. */
export async function printOrder(order: Pick<SmOrderSheet, "record" | "order" | "powerTitle" | "laws">): Promise<void> {
  const sheet = Object.assign(new SmOrderSheet(), order);
  sheet.className = "sm-print-sheet";
  document.body.append(sheet);
  await sheet.updateComplete;
  addEventListener("afterprint", () => sheet.remove(), { once: true });
  print();
}
