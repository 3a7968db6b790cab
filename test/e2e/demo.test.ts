import { afterAll, afterEach, beforeAll, expect, test } from "vitest";

import { aDesigner, type Designer } from "./a-designer.ts";
import { changeDraft } from "./drafts.ts";
import { seriousFaults } from "./serious-faults.ts";

const POWER = "budget-payment";

let designer: Designer;
beforeAll(async () => {
  designer = await aDesigner();
}, 180_000);
afterEach(() => designer.closeWindows());
afterAll(() => designer.close());

test("in a demonstration one chooses who one is, and may do then what that person may", async () => {
  const { page, violations } = await designer.open("/account");
  await page.getByRole("heading", { name: "全部角色" }).waitFor();
  await page.locator("[data-person=demo-trainer]").waitFor();
  expect((await seriousFaults(page)).faults).toEqual([]);

  await page.locator("[data-person=demo-trainer]").click();
  await page.getByRole("heading", { name: "吴育才" }).waitFor();
  const status = await page.evaluate(
    `fetch("/api/v1/powers/highway-tendering", { method: "DELETE" }).then(({ status }) => status)`,
  );

  expect(status).toBe(403);
  expect(await page.locator("sm-account-link a").innerText()).toContain("吴育才");
  await page.locator("[data-person=demo-everybody]").click();
  await page.getByRole("heading", { name: "全部角色" }).waitFor();
  expect(violations).toEqual([]);
});

test("whoever may not draft reads a power and is told so; whoever may publish has a draft to publish, and changes nothing", async () => {
  await changeDraft(designer.address, POWER, ({ power }) => ({
    power: { ...power, title: { zh: "预算支付（修订）", en: "Budget payment, revised" } },
  }));
  const { page, errors } = await designer.open("/account");
  const openAs = async (person: string): Promise<void> => {
    await page.goto(`${designer.address}/account`);
    await page.locator(`[data-person=${person}]`).click();
    await page.locator(`[data-person=${person}][aria-pressed=true]`).waitFor();
    await page.goto(`${designer.address}/powers/${POWER}/map`);
    await page.locator(".djs-container svg").first().waitFor();
  };

  await openAs("demo-reviewer");
  await page.getByText("只读：编制草稿不在您的权限内").waitFor();
  expect(await page.locator("sm-save-state, sm-publish-button, .djs-palette .entry").count()).toBe(0);

  await openAs("demo-monitor-office");
  await page.getByRole("button", { name: "公布" }).click();
  await page.getByText("全部检查通过").waitFor();
  expect(await page.locator("sm-save-state").count()).toBe(0);
  expect(errors).toEqual([]);
});
