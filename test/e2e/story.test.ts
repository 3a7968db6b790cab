import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { aDesigner, type Designer } from "./a-designer.ts";
import type { WatchedPage } from "./watched-page.ts";

const POWER = "housing-fund-withdrawal";

let designer: Designer;
let watched: WatchedPage;
let page: Page;

beforeAll(async () => {
  designer = await aDesigner();
  watched = await designer.open("/");
  ({ page } = watched);
}, 180_000);
afterAll(() => designer.close());

test("a policy officer finds a power by the first letters of its pinyin and opens its map", async () => {
  await page.getByRole("searchbox").fill("zfgjj");
  await expect.poll(() => page.locator("sm-power-table a.title").allTextContents()).toEqual(["住房公积金提取"]);
  await watched.screenshot("story-1-catalogue");

  await page.getByRole("link", { name: "住房公积金提取" }).click();

  await page.locator(".djs-palette .entry").first().waitFor();
  await page.getByText("样例42/42符合预期").waitFor();
});

test("marks a step as a crossing point of grade B, and takes it back and again", async () => {
  await page.locator('[data-element-id="S2"]').first().click();
  const inspector = page.locator("sm-inspector");
  await inspector.getByRole("tab", { name: "控制点" }).click();

  await inspector.getByRole("radio", { name: /交叉点/ }).click();
  await inspector.getByRole("button", { name: "B级" }).click();
  await page.getByRole("button", { name: /^撤销/ }).click();
  await page.getByRole("button", { name: /^撤销/ }).click();
  await expect.poll(() => inspector.getByRole("radio", { name: /障碍点/ }).isChecked()).toBe(true);
  await page.getByRole("button", { name: /^重做/ }).click();
  await page.getByRole("button", { name: /^重做/ }).click();

  await expect.poll(() => inspector.getByRole("radio", { name: /交叉点/ }).isChecked()).toBe(true);
  await watched.screenshot("story-2-control-point");
});

test("writes a rule at that step with the mouse, and reads it as a sentence", async () => {
  await page.locator("sm-inspector").getByRole("tab", { name: "规则" }).click();
  await page.locator("sm-inspector").getByRole("button", { name: "为本环节新建规则" }).click();
  const editor = page.locator("sm-rule-editor");
  await editor.getByLabel("标题（中文）").fill("提取金额特别大");
  await editor.getByLabel("标题（英文）").fill("Very large withdrawal");

  await editor.getByRole("button", { name: "添加条件", exact: true }).click();
  await editor.getByRole("button", { name: /选择事实/ }).click();
  await editor.getByPlaceholder("输入文字查找").fill("提取金额");
  await page.keyboard.press("Enter");
  await editor.locator("sm-condition-test select").first().selectOption({ label: "大于" });
  await editor.locator("sm-scalar-editor input").first().fill("500000");
  await page.keyboard.press("Tab");

  await editor.getByText("当 提取金额 大于 500,000元").first().waitFor();
  await watched.screenshot("story-3-rule");
});

test("is told at once that no case proves the rule, and that it cannot be published so", async () => {
  await page.getByRole("button", { name: /问题/ }).click();
  await page.locator("sm-problems-panel").getByText("提取金额特别大").first().waitFor();
  await watched.screenshot("story-4-problems");

  await page.getByRole("button", { name: "公布", exact: true }).click();
  await page.getByText("还不能公布，请先解决以下问题：").waitFor({ timeout: 30_000 });
  await watched.screenshot("story-5-refused");
  await page.getByRole("dialog").getByRole("button", { name: "关闭" }).last().click();
});

test("tries a case, sees on the map why it is graded so, and keeps it as an example", async () => {
  await page.getByRole("link", { name: "流程图" }).click();
  await page.getByRole("tab", { name: "试评" }).click();
  const trial = page.locator("sm-trial-panel");
  await trial.locator("select").first().selectOption({ label: "一人受理又审批" });
  await trial.getByText("管控").first().waitFor();
  await trial.getByRole("button", { name: "判断结果" }).click();
  await trial.getByText("受理与审批为同一人").first().waitFor();

  await watched.screenshot("story-6-trial");
});

test("gives the rule up again, publishes the rest, and the new version judges", async () => {
  await page.getByRole("link", { name: "风险规则" }).click();
  await page.locator("sm-rule-list").getByText("提取金额特别大").click();
  await page
    .locator("sm-rule-list li, sm-rule-list [role=option]")
    .filter({ hasText: "提取金额特别大" })
    .getByRole("button", { name: /操作|更多/ })
    .click();
  await page.getByRole("menuitem", { name: "删除" }).click();
  await page.locator("sm-delete-rule wa-button[variant=danger]").click();
  await page.getByText("草稿已保存").waitFor();

  await page.getByRole("button", { name: "公布", exact: true }).click();
  await page.getByLabel("版本说明（改了什么，为什么）").fill("受理登记改为交叉点");
  await page.locator("sm-publish-button wa-dialog wa-button[variant=brand]").click();
  await page.getByText("第2版已公布").waitFor({ timeout: 30_000 });
  await watched.screenshot("story-7-published");

  const answer = await fetch(`${designer.address}/api/v1/powers/${POWER}/evaluate`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ facts: { proofForged: true, amountYuan: 80_000 } }),
  });
  expect(await answer.json()).toMatchObject({ verdict: "stop", policy: { mapVersion: 2 } });
});

test("finds the evaluation with the map of the version that judged it", async () => {
  await page.goto(`${designer.address}/evaluations`);
  await page.getByRole("link", { name: "ev-000000000001" }).click();

  await page.getByText("由第2版作出").waitFor();
  await page.locator(".djs-container svg").first().waitFor();
  await page.locator("sm-evaluation-page").getByText("停止").first().waitFor();
  await watched.screenshot("story-8-evaluation");
});

test("and nothing on the way went against the policy of the page, left the origin, or failed", () => {
  const { errors, violations, foreignRequests } = watched;

  expect({ errors, violations, foreignRequests }).toEqual({ errors: [], violations: [], foreignRequests: [] });
});
