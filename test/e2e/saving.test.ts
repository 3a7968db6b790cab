import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";

import { aDesigner, type Designer } from "./a-designer.ts";
import { changeDraft, readDraft } from "./drafts.ts";

const POWER = "housing-fund-withdrawal";
const PARAMETER = `/powers/${POWER}/parameters?parameter=withdrawal-decision-limit-days`;

let designer: Designer;

beforeAll(async () => {
  designer = await aDesigner();
}, 180_000);
afterEach(() => designer.closeWindows());
afterAll(() => designer.close());

test("a change is kept by the service a moment later, and another person sees it", async () => {
  const { page } = await designer.open(PARAMETER);

  await rename(page, "决定期限甲");
  await page.getByText("草稿已保存").waitFor();

  const { page: other } = await designer.open(PARAMETER);
  expect(await titleField(other).inputValue()).toBe("决定期限甲");
});

test("what was typed a moment before the page is reloaded is there again", async () => {
  const { page } = await designer.open(PARAMETER);

  await rename(page, "决定期限乙");
  await page.reload();

  await expect.poll(() => titleField(page).inputValue()).toBe("决定期限乙");
  await page.getByText("草稿已保存").waitFor();
});

test("when the service dies in the midst of saving, the change waits in the browser and is kept when the service is back", async () => {
  const { page } = await designer.open(PARAMETER);

  await titleField(page).waitFor();
  await designer.killService();
  await rename(page, "决定期限丙");
  await page.getByText("服务未连接，修改已留在本机").waitFor();
  await designer.restartService();
  await page.getByText("草稿已保存").waitFor({ timeout: 30_000 });

  const { page: other } = await designer.open(PARAMETER);
  expect(await titleField(other).inputValue()).toBe("决定期限丙");
});

test("what is changed while a save takes long is saved after it, and never in conflict with oneself", async () => {
  const { page } = await designer.open(PARAMETER);
  const answers: number[] = [];
  page.on("response", (answer) => answer.request().method() === "PUT" && answers.push(answer.status()));
  await page.route("**/documents", async (route) => {
    if (route.request().method() === "PUT") await page.waitForTimeout(2500);
    await route.continue();
  });

  for (const title of ["决定期限戊", "决定期限己", "决定期限庚"]) {
    await rename(page, title);
    await page.waitForTimeout(1000);
  }
  await page.getByText("草稿已保存").waitFor();

  expect(new Set(answers)).toEqual(new Set([200]));
  const { page: other } = await designer.open(PARAMETER);
  expect(await titleField(other).inputValue()).toBe("决定期限庚");
});

test("a view that was not opened before says so while the service is away, and opens when it is back", async () => {
  const { page } = await designer.open(PARAMETER);

  await titleField(page).waitFor();
  await designer.killService();
  await page.getByRole("link", { name: "环节表" }).click();
  await page.getByText("这一页没有载入").waitFor();
  await designer.restartService();
  await page.getByRole("button", { name: "重试" }).click();

  await page.locator("sm-outline-tab [role=row]").first().waitFor();
});

test("two people who change different things both keep their changes without a question", async () => {
  const { page: first } = await designer.open(PARAMETER);
  const { page: second } = await designer.open(
    "/powers/housing-fund-withdrawal/parameters?parameter=same-property-window",
  );
  await titleField(first).waitFor();
  await titleField(second).waitFor();

  await rename(first, "决定期限丁");
  await first.getByText("草稿已保存").waitFor();
  await rename(second, "同一房产次数丁");
  await second.getByText("草稿已保存").waitFor();

  const { page: third } = await designer.open(PARAMETER);
  expect(await titleField(third).inputValue()).toBe("决定期限丁");
  await third.getByText("同一房产次数丁").waitFor();
});

test("two people who change the same thing are shown both, and the one who came later decides", async () => {
  const { page: first } = await designer.open(PARAMETER);
  const { page: second, screenshot } = await designer.open(PARAMETER);
  await titleField(first).waitFor();
  await titleField(second).waitFor();

  await rename(first, "甲的名称");
  await first.getByText("草稿已保存").waitFor();
  await rename(second, "乙的名称");
  await second.getByText("他人也修改了这里").first().waitFor();
  const difference = second.locator("sm-differences tbody tr");
  await expect
    .poll(() => difference.locator("th, td").allTextContents())
    .toEqual(["名称（中文）", "决定期限丁", "乙的名称", "甲的名称"]);
  await screenshot("conflict");
  await second.getByRole("radio", { name: "他人的修改" }).first().click();
  await second.getByRole("button", { name: "按选择保存" }).click();

  await second.getByText("草稿已保存").waitFor();
  expect(await titleField(second).inputValue()).toBe("甲的名称");
});

test("over a rule and the map too, both sides are told in words, with conditions as sentences, and the raw text on demand", async () => {
  const power = "budget-payment";
  const rule = "block-overridden-by-hand";
  const { page, screenshot } = await designer.open(`/powers/${power}/rules?rule=${rule}`);
  await page.locator("sm-rule-editor").getByLabel("标题（中文）").waitFor();
  await changeDraft(designer.address, power, ({ rules, map }) => ({
    map: map.replace('name="预算指标下达"', 'name="下达预算指标"'),
    rules: rules.map((one) =>
      one.name === rule ? { ...one, conditions: { any: [manual(true), manual(false)] } } : one,
    ),
  }));
  const editor = page.locator("sm-rule-editor");
  await editor.getByLabel("标题（中文）").fill("手工绕过拦截");
  await page.keyboard.press("Tab");

  const dialog = page.locator("sm-conflict-dialog");
  const difference = dialog.locator("sm-differences tbody tr");
  await difference.filter({ hasText: "标题（中文）" }).getByText("手工绕过拦截").waitFor();
  await difference.filter({ hasText: "什么情况下触发" }).getByText("为 是 或 ").waitFor();
  await screenshot("conflict-rule");
  await dialog.locator("wa-details").first().click();
  await dialog.locator("pre").first().waitFor();
  await dialog.getByRole("button", { name: "全部采用他人的" }).click();
  await dialog.getByRole("button", { name: "按选择保存" }).click();
  await page.getByText("草稿已保存").waitFor();

  await changeDraft(designer.address, power, ({ map }) => ({
    map: map.replace('name="下达预算指标"', 'name="下达指标"'),
  }));
  await page.getByRole("link", { name: "流程图" }).click();
  await page.locator('[data-element-id="S1"]').first().click();
  const name = page.locator("sm-inspector sm-step-form").getByLabel("名称（中文）");
  await name.fill("指标下达");
  await name.press("Enter");
  await difference.filter({ hasText: "名称（中文）" }).getByText("下达指标", { exact: true }).waitFor();
  await screenshot("conflict-map");
  expect(await difference.locator("th, td").allTextContents()).toEqual([
    "环节“下达预算指标”的名称（中文）",
    "下达预算指标",
    "指标下达",
    "下达指标",
  ]);
});

test("what a closed tab left unsaved and somebody else changed meanwhile is asked about at the next opening", async () => {
  const { page: left } = await designer.open(PARAMETER);
  await titleField(left).waitFor();
  await left.context().setOffline(true);
  await rename(left, "我离开前的名称");
  await left.getByText("服务未连接，修改已留在本机").waitFor();
  const person = left.context();
  await left.close();

  await changeDraft(designer.address, POWER, ({ parameters }) => ({
    parameters: parameters.map((parameter) =>
      parameter.name === "withdrawal-decision-limit-days"
        ? { ...parameter, title: { ...parameter.title, zh: "他人的名称" } }
        : parameter,
    ),
  }));
  await person.setOffline(false);
  const next = await person.newPage();
  await next.goto(designer.address + PARAMETER);

  await next.getByText("他人也修改了这里").first().waitFor();
  await next.getByRole("cell", { name: "他人的名称" }).waitFor();
  await next.getByRole("radio", { name: "我的修改" }).first().click();
  await next.getByRole("button", { name: "按选择保存" }).click();
  await next.getByText("草稿已保存").waitFor();
  const { parameters } = await readDraft(designer.address, POWER);
  expect(parameters.map(({ title }) => title.zh)).toContain("我离开前的名称");
});

function titleField(page: Page): ReturnType<Page["getByLabel"]> {
  return page.locator("sm-parameter-editor").getByLabel("名称（中文）");
}

async function rename(page: Page, title: string): Promise<void> {
  await titleField(page).fill(title);
  await titleField(page).press("Enter");
}

function manual(value: boolean): object {
  return { fact: "manualOverride", operator: "equal", value };
}
