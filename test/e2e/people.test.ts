import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { aDesigner, type Designer } from "./a-designer.ts";
import { seriousFaults } from "./serious-faults.ts";
import type { WatchedPage } from "./watched-page.ts";

const PASSWORD = "the rain in april falls";
const POWER = "housing-fund-withdrawal";

let designer: Designer;
let administrator: WatchedPage;
let invitation: string;
beforeAll(async () => {
  designer = await aDesigner("accounts");
  administrator = await designer.open(`/setup${new URL(designer.setupLink).hash}`);
}, 180_000);
afterAll(() => designer.close());

async function fill(place: Page | Locator, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) await place.locator(`input[name=${name}]`).fill(value);
}

async function press(place: Page | Locator, name: string): Promise<void> {
  await place.locator("wa-button", { hasText: name }).first().click();
}

async function pick(picker: Locator, sought: string): Promise<void> {
  await picker.locator("button.opener").click();
  await picker.getByRole("combobox").fill(sought);
  await picker.getByRole("combobox").press("Enter");
}

/** The navigation of the shell, by its words. */
async function sections(page: Page): Promise<string> {
  return page.locator("sm-app nav").first().innerText();
}

async function expectSound({ page, violations }: WatchedPage): Promise<void> {
  expect((await seriousFaults(page)).faults).toEqual([]);
  expect(violations).toEqual([]);
}

test("the administrator sets himself up, and adds an organ by keyboard; a wrong tree is told where it is wrong", async () => {
  const { page, screenshot } = administrator;
  await fill(page, { account: "zheng.an", name: "郑安全", password: PASSWORD, again: PASSWORD });
  await press(page, "保存");
  await page.getByRole("heading", { name: "郑安全" }).waitFor();
  await page.locator("sm-app nav a", { hasText: "人员与权限" }).click();
  await page.getByRole("link", { name: "机关", exact: true }).click();

  const rows = page.locator("sm-organ-tree [role=row][data-organ]");
  await rows.first().click();
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => rows.count()).toBe(1);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => rows.count()).toBeGreaterThan(5);
  await page.keyboard.press("Insert");
  const form = page.locator("sm-organ-form");
  await expect.poll(() => form.locator("input[name=zh]").evaluate((input) => input.matches(":focus"))).toBe(true);
  await fill(form, { zh: "承德市住房公积金管理中心", en: "Chengde Housing Fund Centre", id: "chengde-fund" });
  await form.locator("select[name=level]").selectOption("province");
  await pick(form.locator("sm-choice-picker"), "邯郸市卫生");
  await press(page, "保存修改");

  const added = page.locator("[data-organ=chengde-fund]");
  await added.getByText("的级别高于其上级").waitFor();
  await expectSound(administrator);
  await screenshot("organs-wrong");
  const asked: string[] = [];
  page.once("dialog", (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  await page.getByRole("link", { name: "人员", exact: true }).click();
  await expect.poll(() => asked).toEqual([expect.stringContaining("还没有保存")]);
  expect(new URL(page.url()).pathname).toBe("/organs");
  await form.locator("select[name=level]").selectOption("county");
  await press(page, "保存修改");
  await page.getByRole("status").getByText("已保存").waitFor();
  expect(await added.getAttribute("aria-level")).toBe("4");
  await page.reload();
  await added.waitFor();
  await expectSound(administrator);
  await screenshot("organs");
});

test("he adds a person with a role in that organ, is told what is missing, and invites him", async () => {
  const { page, screenshot } = administrator;
  await page.getByRole("link", { name: "人员", exact: true }).click();
  await press(page, "新增人员");
  const panel = page.locator("sm-person-panel");
  await fill(panel, { name: "林编制", account: "Lin" });
  await press(panel, "新增");
  await panel.getByText("账号须为").waitFor();
  await fill(panel, { account: "lin.bian" });
  await pick(panel.locator("sm-choice-picker.organ"), "chengde");
  await panel.locator("select[name=role]").selectOption("policyEditor");
  await press(panel, "新增");
  await panel.getByText("尚未点“授予”").waitFor();
  await press(panel, "授予");
  await press(panel, "新增");
  await panel.getByText("已新增").waitFor();
  await page.locator("[data-person='lin.bian']").getByText("政策编制人员").waitFor();

  await press(panel, "生成邀请链接");
  invitation = await panel.locator("sm-shown-once pre").innerText();
  expect(invitation).toMatch(/\/invitation#[\w-]{43}$/);
  await expectSound(administrator);
  await screenshot("people");

  await page.locator("[data-person='zheng.an'] a").click();
  await page.getByRole("heading", { name: "郑安全" }).waitFor();
  await press(panel, "停用");
  await panel.getByText("不能更改自己的授权或停用自己").waitFor();
  await page.locator("input[type=search]").fill("林");
  await expect.poll(() => page.locator("sm-people-page tbody tr").count()).toBe(1);
});

test("the person sets a password, may draft but keep nobody, and the table shows it", async () => {
  const person = await designer.open(new URL(invitation).pathname + new URL(invitation).hash);
  const { page, screenshot } = person;
  await fill(page, { password: "the snow in december stays", again: "the snow in december stays" });
  await press(page, "保存");
  await page.getByRole("heading", { name: "林编制" }).waitFor();
  await page.getByText("承德市住房公积金管理中心").waitFor();
  expect(await sections(page)).not.toContain("人员与权限");

  await page.getByRole("link", { name: "各角色能做什么" }).click();
  await page.locator("[data-permission=draftPolicies]").getByText("我可以").waitFor();
  expect(await page.locator("[data-permission=managePeople]").getByText("我可以").count()).toBe(0);
  await expectSound(person);
  await screenshot("permissions");
  await page.goto(`${designer.address}/people`);
  await page.getByRole("alert").getByText("需要").waitFor();
  await expectSound(person);
});

test("a key is made, is shown once, and judges a case until it is withdrawn", async () => {
  const { page, screenshot } = administrator;
  await page.goto(`${designer.address}/keys`);
  await press(page, "新建密钥");
  const form = page.locator("sm-key-form");
  await press(form, "生成密钥");
  await form.getByText("请填写系统名称").waitFor();
  await fill(form, { name: "公积金业务系统" });
  await pick(form.locator("sm-choice-picker"), "全部机关");
  await form.locator(`input[value=${POWER}]`).check();
  await form.locator("sm-date-field input").fill("2099-01-01");
  await form.locator("sm-date-field input").press("Tab");
  await press(form, "生成密钥");
  await form.getByText("有效期须在今后").waitFor();
  const soon = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  await form.locator("sm-date-field input").fill(soon);
  await form.locator("sm-date-field input").press("Tab");
  await screenshot("keys-form");
  await press(form, "生成密钥");
  const key = await page.locator("sm-shown-once.key pre").innerText();
  await expectSound(administrator);
  await screenshot("keys-shown-once");
  expect(await page.locator("sm-shown-once pre").last().innerText()).toContain(`/powers/${POWER}/evaluate`);

  const judge = (power: string): Promise<Response> =>
    fetch(`${designer.address}/api/v1/powers/${power}/evaluate`, {
      method: "POST",
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
      body: JSON.stringify({ facts: { amountYuan: 80_000 } }),
    });
  expect((await judge(POWER)).status).toBe(200);
  expect((await judge("highway-tendering")).status).toBe(403);
  await press(page, "已保存密钥");
  expect(await page.content()).not.toContain(key);

  await page.locator("sm-keys-page tbody tr").getByText("郑安全").waitFor();
  await page.locator("sm-keys-page tbody wa-button").click();
  await page.locator("sm-confirm wa-button[variant=danger]").click();
  await page.getByText("密钥已撤销").waitFor();
  expect((await judge(POWER)).status).toBe(401);
});

test("somebody who is removed is out at once, and records go on naming him", async () => {
  const { page, screenshot } = administrator;
  await page.goto(`${designer.address}/people?person=lin.bian`);
  const panel = page.locator("sm-person-panel");
  await press(panel, "移除");
  await panel.locator("sm-confirm wa-button[variant=danger]").click();
  await expect.poll(() => page.locator("[data-person='lin.bian']").count()).toBe(0);

  await page.goto(`${designer.address}/audit?act=removePerson`);
  await page.locator("sm-audit-page li").getByText("林编制").waitFor();
  await screenshot("audit-removed");
});
