import { afterAll, beforeAll, expect, test } from "vitest";

import { aDesigner, type Designer } from "./a-designer.ts";
import { send } from "./send.ts";
import { readTexts } from "./read-texts.ts";

const CASE = "HF-personal";
const [CLERK, OTHER] = ["CLERK-ZHANG-0417", "CLERK-WANG-0008"];
let designer: Designer;

beforeAll(async () => {
  designer = await aDesigner();
  await send(designer, "/cases", {
    id: CASE,
    power: "housing-fund-withdrawal",
    facts: { claimantId: OTHER },
    events: [
      { step: "S2", at: "2026-09-14T09:10:00+08:00", person: CLERK },
      { step: "S5", at: "2026-09-15T10:00:00+08:00", person: CLERK },
    ],
  });
}, 180_000);
afterAll(() => designer.close());

test("the page of a case masks people and personal facts, shows them when asked, and says so when they are erased", async () => {
  const { page, violations, foreignRequests, screenshot } = await designer.open(`/cases/${CASE}`);
  const part = page.locator("sm-personal-part");
  await part.getByText("原文已加密封存").waitFor();
  expect((await readTexts(page)).join("\n")).not.toMatch(new RegExp(`${CLERK}|${OTHER}`));
  await screenshot("supervised-case-masked");

  await part.getByRole("button", { name: "查看原文" }).click();
  await page.getByText(CLERK).first().waitFor();
  expect((await readTexts(page)).join("\n")).toContain(OTHER);
  await part.getByRole("button", { name: "恢复遮盖" }).click();
  await expect.poll(() => page.getByText(CLERK).count()).toBe(0);

  await erase();
  await part.getByText("尚在办理").waitFor();
  await send(designer, `/cases/${CASE}/closing`, { at: "2026-09-16T10:00:00+08:00" });
  await erase();
  await part.getByText("密钥已销毁").waitFor();
  await page.getByText("控制点不再重新判定").waitFor();
  await page.locator("sm-finding-record", { hasText: "由同一人（***）办理" }).waitFor();
  await screenshot("supervised-case-erased");
  expect({ violations, foreignRequests }).toEqual({ violations: [], foreignRequests: [] });

  async function erase(): Promise<void> {
    await part.getByRole("button", { name: "删除个人信息" }).click();
    const dialog = page.locator("sm-erase-dialog");
    await dialog.locator("textarea").fill("本人申请");
    await dialog.locator("wa-button[variant=danger]").click();
  }
});
