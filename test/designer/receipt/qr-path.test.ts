import jsQR from "jsqr";
import { expect, test } from "vitest";

import { MOST_QR_BYTES, qrPath } from "../../../designer/receipt/qr-path.ts";
import { readReceipt } from "../../../engine/core/receipt/read-receipt.ts";
import { receiptAddress } from "../../../engine/core/receipt/receipt-address.ts";
import { aReceipt } from "../../receipt/a-receipt.ts";

const SERVICE = "https://sunmap.handan.gov.example";

test("the QR code of a receipt is read by a reader, and what it leads to is the receipt", async () => {
  // As many records as a province judges in a year: the way up to the root is as long.
  const { receipt } = await aReceipt({ size: 1500 });
  const address = receiptAddress(SERVICE, receipt);
  const read = readCode(address);

  expect(read).toBe(address);
  expect(readReceipt(read ?? "")).toEqual({ ...receipt, evaluation: undefined });
});

test("what does not fit into a QR code is none: no part of it is drawn", async () => {
  const facts = Object.fromEntries(Array.from({ length: 120 }, (_, number) => [`fact${number}`, Math.sin(number)]));
  const { receipt } = await aReceipt({ facts });

  expect(receiptAddress(SERVICE, receipt).length).toBeGreaterThan(MOST_QR_BYTES);
  expect(qrPath(receiptAddress(SERVICE, receipt))).toBeUndefined();
  expect(qrPath("x".repeat(MOST_QR_BYTES))).toBeDefined();
  expect(qrPath("x".repeat(MOST_QR_BYTES + 1))).toBeUndefined();
});

/** Draws the path four dots wide a module, as a printer would, and reads it. */
function readCode(address: string): string | undefined {
  const { path, size } = qrPath(address) ?? { path: "", size: 0 };
  const dots = 4;
  const width = size * dots;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x = "", y = "", length = ""] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * dots; row < (Number(y) + 1) * dots; row += 1) {
      const from = (row * width + Number(x) * dots) * 4;
      for (let at = from; at < from + Number(length) * dots * 4; at += 4) pixels.fill(0, at, at + 3);
    }
  }
  return jsQR(pixels, width, width)?.data;
}
