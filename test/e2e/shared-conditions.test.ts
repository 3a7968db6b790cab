import { afterAll, beforeAll, expect, test } from "vitest";

import type { PolicyDocuments } from "../../engine/core/model/policy-documents.ts";
import { aDesigner, type Designer } from "./a-designer.ts";
import { readDraft } from "./drafts.ts";
import type { WatchedPage } from "./watched-page.ts";

const POWER = "administrative-penalty";

let designer: Designer;
let watched: WatchedPage;

beforeAll(async () => {
  designer = await aDesigner();
  watched = await designer.open(`/powers/${POWER}/rules`);
}, 180_000);
afterAll(() => designer.close());

test("a shared condition is found among the rules, renamed with all that use it, and kept from being deleted", async () => {
  const { page, screenshot } = watched;
  await page.getByRole("button", { name: "共享条件", exact: true }).click();
  await page.getByRole("button", { name: /罚款不在裁量基准档次内/ }).click();
  const editor = page.locator("sm-shared-condition");
  await editor.getByText("当 罚款数额 小于 裁量基准档次下限").waitFor();
  await screenshot("shared-condition");
  await expect.poll(() => editor.getByRole("button", { name: "删除共享条件" }).isDisabled()).toBe(true);

  await editor.getByLabel("标识").fill("fine-outside-band");
  await page.keyboard.press("Tab");
  await expect.poll(async () => referring(await kept(), "fine-outside-band")).toBe(2);
  expect(page.url()).toContain("condition=fine-outside-band");

  await page.getByRole("button", { name: "撤销：修改共享条件" }).click();
  await expect.poll(async () => referring(await kept(), "outside-benchmark-band")).toBe(2);
  await expect.poll(() => page.url()).toContain("condition=outside-benchmark-band");
});

test("a new one is built with the builder and as JSON, and deleted again", async () => {
  const { page, screenshot } = watched;
  await page.getByRole("button", { name: "新建共享条件" }).click();
  const editor = page.locator("sm-shared-condition");
  await editor.getByLabel("标题（中文）").fill("罚款较大");
  await editor.getByLabel("标题（英文）").fill("A large fine");
  await editor.getByRole("button", { name: "添加条件", exact: true }).click();
  await editor.getByRole("button", { name: /选择事实/ }).click();
  await editor.getByPlaceholder("输入文字查找").fill("罚款数额");
  await page.keyboard.press("Enter");
  await editor.getByRole("tab", { name: "JSON" }).click();
  await editor.locator(".cm-content").getByText('"罚款较大"').waitFor();
  await page.getByRole("button", { name: "English" }).click();
  await screenshot("shared-condition-json-english");
  await page.getByRole("button", { name: "中文" }).click();
  await expect.poll(async () => (await kept()).conditions.map(({ title }) => title.zh)).toContain("罚款较大");

  await editor.getByRole("button", { name: "删除共享条件" }).click();
  await page.locator("sm-confirm wa-button[variant=danger]").click();
  await expect.poll(async () => (await kept()).conditions).toHaveLength(1);
  expect({ errors: watched.errors, violations: watched.violations }).toEqual({ errors: [], violations: [] });
});

test("a problem in it leads to it", async () => {
  const { page } = watched;
  await page.goto(`${designer.address}/powers/${POWER}/rules?condition=outside-benchmark-band`);

  await page.locator("sm-shared-condition").getByText("当 罚款数额 小于 裁量基准档次下限").waitFor();
});

function kept(): Promise<PolicyDocuments> {
  return readDraft(designer.address, POWER);
}

/** How many rules refer to a shared condition of this name. */
function referring({ rules, conditions }: PolicyDocuments, name: string): number {
  const isThere = conditions.some((condition) => condition.name === name);
  return isThere ? rules.filter((rule) => JSON.stringify(rule).includes(`"condition":"${name}"`)).length : 0;
}
