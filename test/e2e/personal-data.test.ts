import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { aDesigner, type Designer } from "./a-designer.ts";
import { haveAnEvaluation } from "./contents.ts";
import { seriousFaults } from "./serious-faults.ts";
import type { WatchedPage } from "./watched-page.ts";

const EVALUATION = "/evaluations/ev-000000000001";
const SECRET = "U-205";

let designer: Designer;
let watched: WatchedPage;
let page: Page;

beforeAll(async () => {
  designer = await aDesigner();
  await haveAnEvaluation(designer);
  watched = await designer.open(EVALUATION);
  ({ page } = watched);
}, 180_000);
afterAll(() => designer.close());

test("whoever may see personal data sees them masked until he asks for them, and masks them again", async () => {
  await expect.poll(sentBy).toBe("***");
  await page.getByRole("button", { name: "查看原文（留痕）" }).click();
  await page.getByText("正在显示原文").waitFor();
  await expect.poll(sentBy).toBe(SECRET);

  await page.getByRole("button", { name: "恢复遮盖" }).click();
  await expect.poll(sentBy).toBe("***");
  expect(await page.getByText(SECRET).count()).toBe(0);
  const read = await page.request.get(`${designer.address}/api/v1/audit?act=readPersonalData`);
  expect((await read.json()).acts).toHaveLength(1);
});

test("whoever may not sees them masked, with no way to show or erase them", async () => {
  await be("demo-legal-reviewer");
  await page.goto(designer.address + EVALUATION);
  await page.getByText("主管处室、监控办和纪检监察可在职责范围内查看原文").waitFor();

  expect(await sentBy()).toBe("***");
  expect(await page.locator("sm-personal-part wa-button").count()).toBe(0);
});

test("who may erase them does so with a ground and a reason; then the page says so, and the journal still holds", async () => {
  await be("demo-everybody");
  await page.goto(designer.address + EVALUATION);
  await page.getByRole("button", { name: "查看原文（留痕）" }).click();
  await expect.poll(sentBy).toBe(SECRET);
  await page.getByRole("button", { name: "删除个人信息" }).click();
  const dialog = page.locator("sm-erase-dialog");
  const erase = dialog.getByRole("button", { name: "删除个人信息" });
  expect(await erase.isDisabled()).toBe(true);
  await dialog.getByLabel("原因（请勿填写个人信息）").fill("本人申请");
  expect((await seriousFaults(page)).faults).toEqual([]);
  await erase.click();

  const part = page.locator("sm-personal-part");
  await part.getByText(/由全部角色删除，密钥已销毁。情形：个人撤回同意。原因：本人申请/).waitFor();
  expect(await sentBy()).toBe("***");
  await page.reload();
  await part.getByText("密钥已销毁").waitFor();
  expect(await part.locator("wa-button").count()).toBe(0);

  await page.goto(`${designer.address}/journal`);
  await page.getByRole("button", { name: "核验全部记录" }).click();
  await page.getByText("1条记录全部完好").waitFor();
  const { errors, violations } = watched;
  expect({ errors, violations }).toEqual({ errors: [], violations: [] });
});

/** Who took the case in, as the page shows that it was sent. */
async function sentBy(): Promise<string> {
  const cells = page.locator("sm-sent-facts tr", { hasText: "intakeUser" }).locator("td");
  return (await cells.nth(1).textContent()) ?? "";
}

async function be(person: string): Promise<void> {
  const answer = await page.request.post(`${designer.address}/api/v1/demo-session`, {
    data: { person },
    headers: { "x-sunmap-request": "1" },
  });
  expect(answer.status()).toBe(201);
}
