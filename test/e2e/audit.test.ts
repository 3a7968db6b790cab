import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { afterAll, afterEach, beforeAll, expect, test } from "vitest";

import { aDesigner, type Designer } from "./a-designer.ts";
import { haveAudited } from "./contents.ts";
import { seriousFaults } from "./serious-faults.ts";

let designer: Designer;

beforeAll(async () => {
  designer = await aDesigner();
  await haveAudited(designer);
}, 180_000);
afterEach(() => designer.closeWindows());
afterAll(() => designer.close());

test("what people did is told in sentences, narrowed by what one looks for, and opened by keyboard", async () => {
  const { page, violations, foreignRequests, screenshot } = await designer.open("/audit");
  const rows = page.locator("sm-audit-page li");
  await rows.first().waitFor();
  await screenshot("audit");

  const told = await rows.allInnerTexts();
  expect(told.some((text) => /新建了推送订阅\s*hall\.example/.test(text))).toBe(true);
  expect(told.some((text) => /想要修改住房公积金提取的事项信息，被拒绝：/.test(text))).toBe(true);
  expect(told.some((text) => /（命令行）\s*启动了服务/.test(text))).toBe(true);

  await page.locator("wa-select[label=结果]").click();
  await page.locator("wa-select[label=结果] wa-option", { hasText: "被拒绝" }).click();
  await expect.poll(() => rows.count()).toBe(1);
  expect(new URL(page.url()).searchParams.get("outcome")).toBe("refused");

  await rows.locator("summary").focus();
  await page.keyboard.press("Enter");
  await rows.getByText("PRECONDITION_FAILED").waitFor();
  await rows.getByText("127.0.0.1").first().waitFor();
  await screenshot("audit-details");
  expect((await seriousFaults(page)).faults).toEqual([]);

  await page.getByRole("button", { name: "清除筛选" }).click();
  await rows.locator("a.person", { hasText: "命令行" }).first().click();
  await page.getByRole("button", { name: /只看/ }).waitFor();
  await expect.poll(async () => (await rows.allInnerTexts()).every((text) => text.includes("命令行"))).toBe(true);
  expect({ violations, foreignRequests }).toEqual({ violations: [], foreignRequests: [] });
});

test("earlier acts come when they are asked for, and go on where one was", async () => {
  for (let number = 0; number < 55; number += 1)
    await fetch(`${designer.address}/api/v1/webhooks/none-${number}`, { method: "DELETE" });
  const { page } = await designer.open("/audit?act=deleteWebhook");
  const rows = page.locator("sm-audit-page li");
  await expect.poll(() => rows.count()).toBe(50);

  await page.getByRole("button", { name: "更早的记录" }).click();

  await expect.poll(() => rows.count()).toBe(55);
  await page.getByText("共 55 条").waitFor();
  expect(await rows.nth(50).locator("summary:focus").count()).toBe(1);
});

test("the acts that are shown can be had as a table", async () => {
  const { page } = await designer.open("/audit?act=createWebhook");
  await page.locator("sm-audit-page li").first().waitFor();

  const downloading = page.waitForEvent("download");
  await page.getByText("导出表格").click();
  const text = await readFile(await (await downloading).path(), "utf8");

  expect(text.trimEnd().split("\r\n")).toHaveLength(2);
  expect(text).toContain("createWebhook");
});

test("a trail that somebody changed in its file does not stand the verification, and the page says where", async () => {
  const { page, screenshot } = await designer.open("/audit");
  await page.getByRole("button", { name: "核对全部记录" }).click();
  await page.getByText("全部完好").waitFor();
  await screenshot("audit-sound");

  const folder = join(designer.data, "audit");
  const [name = ""] = (await readdir(folder)).filter((file) => file.endsWith(".ndjson"));
  const path = join(folder, name);
  await writeFile(path, (await readFile(path, "utf8")).replace("createWebhook", "deleteWebhook"));
  await page.getByRole("button", { name: "核对全部记录" }).click();

  await page.getByText(/第\d+条：记录头与其哈希值不符/).waitFor();
  await screenshot("audit-broken");
  expect((await seriousFaults(page)).faults).toEqual([]);
});
