import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";

import { aDesigner, type Designer } from "./a-designer.ts";
import { send } from "./send.ts";
import { haveASupervisedCase } from "./contents.ts";
import { readTexts } from "./read-texts.ts";

let designer: Designer;

beforeAll(async () => {
  designer = await aDesigner();
}, 180_000);
afterEach(() => designer.closeWindows());
afterAll(() => designer.close());

/** Who acts from now on, in the forms of one finding. */
async function actAs(record: Locator, name: string, role: string): Promise<void> {
  await record.locator("sm-finding-moves select").selectOption({ label: role });
  await record.locator("sm-finding-moves input[name=by]").fill(name);
}

const button = (record: Locator, to: string): Locator => record.locator(`sm-finding-moves wa-button[data-to=${to}]`);

test("a system sends a case that leaves its map: the wall tells it at once, and people see to it until it is closed", async () => {
  const { page, violations, foreignRequests, screenshot } = await designer.open("/supervision");
  await page.getByText("实时").first().waitFor();
  await page.evaluate("globalThis.neverLoadedAgain = true");

  await send(designer, "/cases", {
    id: "case-live-1",
    power: "housing-fund-withdrawal",
    openedAt: "2026-09-14T09:00:00+08:00",
  });
  await send(designer, "/cases/case-live-1/events", {
    events: [
      { step: "S1", at: "2026-09-14T09:10:00+08:00", person: "u-101" },
      { step: "S3", at: "2026-09-15T10:00:00+08:00", person: "U-205" },
      { step: "S5", at: "2026-09-24T10:00:00+08:00", person: "U-205" },
    ],
  });

  const told = page.locator("sm-live-ticker li", { hasText: "跳过环节" });
  await told.first().waitFor();
  await page.locator("sm-wall-figures").getByText("在办").waitFor();
  expect(await page.evaluate("globalThis.neverLoadedAgain")).toBe(true);
  await screenshot("supervision-wall");

  await told.first().getByRole("link").click();
  await page.locator(".sm-paint-skipped").first().waitFor();
  const record = page.locator("sm-finding-record[open]");
  await record.waitFor();
  await screenshot("supervision-case");

  await button(record, "acknowledged").click();
  await record.getByText("请先填写经办人").waitFor();
  await actAs(record, "王建国", "主管处室");
  await button(record, "acknowledged").click();
  await button(record, "rectifying").click();
  await button(record, "verified").waitFor();

  const orders = record.locator("sm-finding-orders");
  await orders.getByRole("button", { name: "下达督办书" }).click();
  await orders.locator("input[name=by]").fill("陈立新");
  await orders.locator("select").selectOption({ label: "监控办" });
  await orders.locator("wa-button.send").click();
  await orders.getByText("请填写整改期限").waitFor();
  await orders.locator("sm-date-field input").fill("2099-12-31");
  await orders.locator("wa-button.send").click();
  await orders.getByText("尚未回复").waitFor();
  expect(await printedOrder(page, orders, screenshot)).toMatch(
    /督办书[^]*case-live-1[^]*2099年12月31日[^]*签发人：\s*陈立新/,
  );

  await orders.locator("article").getByRole("button", { name: "回复" }).click();
  await orders.locator("input[name=by]").fill("王建国");
  await orders.locator("textarea").fill("已补办受理登记并公开凭证。");
  await orders.locator("wa-button.send").click();
  await orders.getByText("已补办受理登记并公开凭证。").waitFor();

  await button(record, "verified").click();
  await record.locator("sm-finding-moves .told", { hasText: "核验人" }).waitFor();
  await actAs(record, "陈立新", "监控办");
  await button(record, "verified").click();
  await button(record, "closed").click();
  await record.getByText("这个问题已处置完毕").waitFor();
  expect(await record.locator("ol li b").allTextContents()).toEqual(["待签收", "已签收", "整改中", "已核验", "已销号"]);
  expect({ violations, foreignRequests }).toEqual({ violations: [], foreignRequests: [] });
});

/** What the printer gets: the sheet of the order alone. */
async function printedOrder(page: Page, orders: Locator, screenshot: (name: string) => Promise<void>): Promise<string> {
  await page.evaluate("globalThis.print = () => (globalThis.isPrinted = true)");
  await orders.getByRole("button", { name: "打印督办书" }).click();
  await expect.poll(() => page.evaluate("globalThis.isPrinted")).toBe(true);
  await page.emulateMedia({ media: "print" });
  const text = (await readTexts(page)).join("\n");
  expect(await page.locator("sm-app").isVisible()).toBe(false);
  await screenshot("supervision-order");
  await page.emulateMedia({ media: "screen" });
  await page.evaluate("dispatchEvent(new Event('afterprint'))");
  expect(await page.locator("sm-order-sheet").count()).toBe(0);
  return text;
}

test("who decides on what is no longer so is told, sees what is, and loses nothing that was written", async () => {
  await haveASupervisedCase(designer);
  const [first, second] = [await designer.open("/findings"), await designer.open("/findings")];
  // The second window is cut off, so that it does not learn by itself of what the first one does.
  await second.page.route("**/api/v1/live", (route) => route.abort());
  await second.page.reload();
  await second.page.getByText("连接中断").waitFor();
  for (const { page } of [first, second]) {
    await page.locator("sm-findings-page tr", { hasText: "HF-1" }).first().locator("a.what").click();
    await actAs(page.locator("sm-finding-record"), page === first.page ? "王建国" : "李明", "监控办");
  }

  await button(first.page.locator("sm-finding-record"), "acknowledged").click();
  await button(first.page.locator("sm-finding-record"), "rectifying").waitFor();
  const late = second.page.locator("sm-finding-record");
  await late.locator("textarea[name=reason]").fill("系统对接延迟");
  await button(late, "dismissed").click();

  await late.getByText("其他人刚刚处理过这个问题").waitFor();
  await button(late, "rectifying").waitFor();
  expect(await late.locator("textarea[name=reason]").inputValue()).toBe("系统对接延迟");
});

test("the queue is gone through by the keyboard alone", async () => {
  const { page } = await designer.open("/findings");
  const links = page.locator("sm-findings-page a.what");
  await links.nth(1).waitFor();

  await links.first().focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.locator("sm-finding-record").waitFor();
  const chosen = new URL(page.url()).searchParams.get("finding");
  await page.keyboard.press("Escape");

  await page.locator("sm-finding-record").waitFor({ state: "detached" });
  const focused = await page
    .locator("sm-findings-page tr", { has: page.locator("a.what:focus") })
    .getAttribute("data-finding");
  expect([focused, chosen]).toEqual([
    chosen,
    await page.locator("sm-findings-page tbody tr").nth(1).getAttribute("data-finding"),
  ]);
});

test("a wall that is cut off says so, and is live again by itself when the service is back", async () => {
  const { page } = await designer.open("/supervision");
  await page.getByText("实时").first().waitFor();

  await designer.killService();
  await page.getByRole("alert").getByText("连接中断").waitFor();
  await designer.restartService();

  await page.getByText("实时").first().waitFor({ timeout: 30_000 });
});
