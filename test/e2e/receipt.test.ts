import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";

import { readReceipt } from "../../engine/core/receipt/read-receipt.ts";
import { receiptAddress } from "../../engine/core/receipt/receipt-address.ts";
import { aBrowser } from "../support/a-browser.ts";
import { aDesigner, type Designer } from "./a-designer.ts";
import { haveAnEvaluation } from "./contents.ts";
import { seriousFaults } from "./serious-faults.ts";
import { watch } from "./watched-page.ts";

let designer: Designer;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sunmap-receipt-"));
  designer = await aDesigner();
  await haveAnEvaluation(designer);
}, 180_000);
afterAll(async () => {
  await designer.close();
  await rm(folder, { recursive: true });
});

test("a clerk gives out a receipt, and the person concerned checks it from the disk, without any request", async () => {
  const clerk = await designer.open("/evaluations/ev-000000000001");
  await clerk.page.getByRole("button", { name: "出具回执" }).click();
  const masked = await saved(clerk.page, "button", "下载回执文件");
  const receipt = await saved(clerk.page, "button", "下载含个人信息的回执");
  const html = await saved(clerk.page, "link", "下载离线核对页面");
  expect((await seriousFaults(clerk.page)).faults).toEqual([]);
  expect(clerk.errors).toEqual([]);

  const tampered = join(folder, "tampered.json");
  await writeFile(tampered, (await readFile(masked, "utf8")).replace("80000", "8000"));
  const browser = await aBrowser();
  onTestFinished(() => browser.close());
  const context = await browser.newContext({ locale: "zh-CN" });
  const { page, errors, violations, screenshot } = await watch(await context.newPage(), "null");
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(`file://${html}`);
  await page.locator("input[type=file]").setInputFiles(masked);
  await page.getByRole("heading", { name: "已披露部分核对一致" }).waitFor();
  expect(await readFile(masked, "utf8")).not.toContain("U-205");
  await screenshot("receipt-in-part");
  await page.getByRole("button", { name: "核对另一份回执" }).click();
  await page.locator("input[type=file]").setInputFiles(receipt);
  await page.getByRole("heading", { name: "核对一致", exact: true }).waitFor();
  await page.getByText("逐字节相同。", { exact: true }).waitFor();
  expect(await page.getByRole("heading", { name: "伪造材料" }).count()).toBe(1);
  expect((await seriousFaults(page)).faults).toEqual([]);
  await screenshot("receipt-matches");

  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("heading", { name: "It matches" }).waitFor();
  await page.getByRole("button", { name: "Check another receipt" }).click();
  await page.locator("input[type=file]").setInputFiles(tampered);
  await page.getByRole("heading", { name: "It does not hold" }).waitFor();
  await page.getByText("The case in the receipt does not have the digest in the record").waitFor();
  await screenshot("receipt-tampered");

  expect(requests).toEqual([`file://${html}`]);
  expect([errors, violations]).toEqual([[], []]);
});

test("the address in the QR code leads to a page of the service that checks the receipt, which it is never sent", async () => {
  const { address } = designer;
  const answer = await fetch(`${address}/api/v1/evaluations/ev-000000000001/receipt`);
  const receipt = readReceipt(await answer.text());
  if (receipt === undefined) throw new Error("there is no receipt");
  const { page, errors, violations } = await designer.open("/receipt");
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(receiptAddress("", receipt).replace(/^/, address));

  await page.getByRole("heading", { name: "已披露部分核对一致" }).waitFor();
  expect(requests.filter((url) => url !== `${address}/receipt` && !url.startsWith(`${address}/receipt#`))).toEqual([
    `${address}/api/v1/powers/housing-fund-withdrawal/versions/1/receipt-rules`,
  ]);
  expect([errors, violations]).toEqual([[], []]);
});

test("the sheet has the words and a QR code, and nothing else of the page goes on paper", async () => {
  const { page, screenshot } = await designer.open("/evaluations/ev-000000000001");
  await page.evaluate("window.print = () => undefined");
  await page.getByRole("button", { name: "出具回执" }).click();
  await page.getByRole("button", { name: "打印回执单" }).click();
  await page.emulateMedia({ media: "print" });

  const sheet = page.locator("sm-receipt-sheet");
  await sheet.getByRole("img", { name: "核对二维码" }).waitFor();
  expect(await sheet.locator("table").textContent()).toMatch(
    /住房公积金提取[^]*停止办理[^]*伪造材料[^]*依据：[^]*密钥 [0-9a-f]{8}[^]*sha256:[0-9a-f]{64}/,
  );
  expect(await page.locator("sm-app").isVisible()).toBe(false);
  await screenshot("receipt-sheet");
});

async function saved(page: Page, role: "button" | "link", name: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole(role, { name }).click()]);
  const path = join(folder, file.suggestedFilename());
  await file.saveAs(path);
  return path;
}
