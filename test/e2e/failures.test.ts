import { afterAll, afterEach, beforeAll, expect, test } from "vitest";

import { aDesigner, type Designer } from "./a-designer.ts";

let designer: Designer;

beforeAll(async () => {
  designer = await aDesigner();
}, 180_000);
afterEach(() => designer.closeWindows());
afterAll(() => designer.close());

test("the catalogue without its service says so and counts nothing, and fills when the service is back", async () => {
  const { page, screenshot } = await designer.open("/");
  await page.locator("sm-heat-table").waitFor();
  await page.getByRole("link", { name: "评估记录" }).click();
  await page.locator("sm-evaluations-page").waitFor();
  await designer.killService();
  await page.getByRole("link", { name: "权力事项目录" }).click();

  await page.getByRole("alert").getByText("服务未连接").waitFor();
  expect(await page.locator("sm-heat-table").count()).toBe(0);
  await screenshot("failure-catalogue");
  await designer.restartService();
  await page.getByRole("button", { name: "重试" }).click();

  await page.locator("sm-power-table tbody tr").first().waitFor();
  await page.locator("sm-heat-table").waitFor();
});

test("the address of a power or version that is not there says which, and leads back", async () => {
  const { page, screenshot } = await designer.open("/powers/nothing-here/map");
  await page.getByRole("heading", { name: "没有编号为“nothing-here”的事项" }).waitFor();
  await screenshot("failure-power");
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("heading", { name: "There is no power “nothing-here”" }).waitFor();
  await page.getByRole("link", { name: "Back to the catalogue" }).click();
  await page.locator("sm-power-table tbody tr").first().waitFor();

  await page.goto(`${designer.address}/powers/budget-payment/map?version=99`);
  await page.getByRole("heading", { name: "“budget-payment” has no such version" }).waitFor();
});

test("the address of an evaluation that is not there says which, tries again, and leads back", async () => {
  const { page, screenshot } = await designer.open("/evaluations/ev-999999999999");
  await page.getByRole("heading", { name: "没有编号为“ev-999999999999”的评估记录" }).waitFor();
  await screenshot("failure-evaluation");
  const asked = page.waitForResponse((answer) => answer.url().includes("ev-999999999999"));
  await page.getByRole("button", { name: "重试" }).click();
  expect((await asked).status()).toBe(404);

  await page.getByRole("link", { name: "返回评估记录" }).click();
  await page.locator("sm-evaluations-page").waitFor();
});
