import { readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { afterAll, afterEach, beforeAll, expect, test } from "vitest";

import { readDocument } from "../../engine/core/schema/document-findings.ts";
import { checkRecordProof } from "../../engine/core/proof/check-record-proof.ts";
import { aDesigner, type Designer } from "./a-designer.ts";
import { haveAnEvaluation } from "./contents.ts";

let designer: Designer;

beforeAll(async () => {
  designer = await aDesigner();
  for (let count = 0; count < 45; count += 1) await haveAnEvaluation(designer);
}, 180_000);
afterEach(() => designer.closeWindows());
afterAll(() => designer.close());

test("the journal is verified with one button, and its records are looked through by the keyboard", async () => {
  const { page, errors, screenshot } = await designer.open("/journal");
  await page.getByRole("button", { name: "核验全部记录" }).click();
  await page.getByText("45条记录全部完好").waitFor();
  await screenshot("journal");

  await page.getByText("第26至45条，共45条").waitFor();
  await page.getByRole("button", { name: "较旧" }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("第6至25条，共45条").waitFor();
  expect(new URL(page.url()).searchParams.get("record")).toBe("25");
  await page.getByLabel("到第几条").fill("3");
  await page.keyboard.press("Enter");
  await page.getByText("第1至3条，共45条").waitFor();
  await page.getByRole("button", { name: "最新" }).click();
  await page.getByText("第26至45条，共45条").waitFor();

  expect(errors).toEqual([]);
});

test("from an evaluation one comes to its proof, which the page checks and gives away as a file", async () => {
  const { page, errors, screenshot } = await designer.open("/evaluations/ev-000000000007");
  await page.getByRole("link", { name: "查看包含证明" }).click();
  await page.getByText("证明成立：它是已签名的45条记录中的第7条").waitFor();
  await screenshot("journal-proof");

  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "保存证明文件" }).click(),
  ]);
  const reading = readDocument("RecordProof", JSON.parse(await readFile(await file.path(), "utf8")), "proof");
  if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
  expect(checkRecordProof(reading.document)).not.toHaveProperty("failed");
  expect(file.suggestedFilename()).toBe("ev-000000000007.proof.json");

  await page.getByRole("button", { name: "收起证明" }).click();
  await expect.poll(() => page.locator("sm-inclusion-proof").count()).toBe(0);
  expect(errors).toEqual([]);
});

test("a record that was changed on the disk is told in words, with what to do", async () => {
  const folder = join(designer.data, "journal");
  const name = (await readdir(folder)).find((file) => file.endsWith(".ndjson")) ?? "";
  const text = await readFile(join(folder, name), "utf8");
  const lines = text.split("\n");
  const changed = (lines[11] ?? "").replace('"amountYuan":80000', '"amountYuan":80001');
  expect(changed).not.toBe(lines[11]);
  await writeFile(join(folder, name), lines.with(11, changed).join("\n"));
  const { page, screenshot } = await designer.open("/journal");

  await page.getByRole("button", { name: "核验全部记录" }).click();
  await page.getByText("第12条记录：案件内容与记录头中的摘要不符").waitFor();
  await page.getByText("请立即封存数据目录").waitFor();
  await screenshot("journal-broken");

  await writeFile(join(folder, name), text);
});
