import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { aDesigner, type Designer } from "./a-designer.ts";
import { readDraft } from "./drafts.ts";
import type { WatchedPage } from "./watched-page.ts";

const POWER = "housing-fund-withdrawal";

let designer: Designer;
let watched: WatchedPage;
let page: Page;

beforeAll(async () => {
  designer = await aDesigner();
  watched = await designer.open(`/powers/${POWER}/map`);
  ({ page } = watched);
}, 180_000);
afterAll(() => designer.close());

test("a case is tried, what would change its verdict is found, and taken into the form", async () => {
  const trial = page.locator("sm-trial-panel");
  await page.getByRole("tab", { name: "试评" }).click();
  await trial.locator("select").first().selectOption({ label: "一人受理又审批" });
  await trial.getByRole("status").getByText("管控").waitFor();
  await trial.getByRole("button", { name: "判断结果" }).click();

  await trial.getByLabel("想要的结论").selectOption({ label: "变为“正常”" });
  await trial.getByRole("button", { name: "查找" }).click();
  await trial.getByText("不再触发： 受理与审批为同一人").first().waitFor();
  await watched.screenshot("trial-1-change");
  await trial.getByRole("button", { name: "填入表单" }).first().click();

  await trial.getByRole("status").getByText("正常").waitFor();
});

test("the case as it now is becomes an example, which holds like the others", async () => {
  const trial = page.locator("sm-trial-panel");
  await trial.getByRole("button", { name: "存为样例案件" }).click();
  const dialog = page.locator("sm-new-example-dialog");
  await dialog.getByLabel("标题（中文）").fill("换人审批");
  await dialog.getByLabel("标题（英文）").fill("Another person approves");
  await dialog.getByLabel("理由（中文）").fill("受理与审批已分开");
  await dialog.getByLabel("理由（英文）").fill("Intake and approval are apart");
  await dialog.getByRole("button", { name: "保存" }).click();

  await page.getByText("样例43/43符合预期").waitFor();
  await expect
    .poll(async () => (await readDraft(designer.address, POWER)).cases.map(({ name }) => name))
    .toContain("another-person-approves");
});

test("a switch of the language in the midst of an edit loses nothing of it", async () => {
  await page.getByRole("tab", { name: "属性" }).click();
  await page.locator('[data-element-id="S2"]').first().click();
  const name = page.locator("sm-step-form").getByRole("textbox").first();
  await name.fill("受理并登记");
  await page.getByRole("button", { name: "English" }).click();

  await page.getByText("Draft saved").waitFor();
  await expect.poll(() => name.inputValue()).toBe("受理并登记");
  await page.getByRole("button", { name: "中文" }).click();
  await page.getByText("草稿已保存").waitFor();
  expect((await readDraft(designer.address, POWER)).map).toContain("受理并登记");
});

test("a trainer plays a case on the map from its start to its score", async () => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(`${designer.address}/training/${POWER}`);
  await page.getByRole("link", { name: /^一人受理又审批 / }).click();
  const side = page.locator("sm-training-player aside");
  await side.getByRole("button", { name: "开始" }).waitFor();

  await playOn(side, (text) => text.includes("个控制点"));
  await watched.screenshot("trial-2-training");
  await playOn(side, (text) => text.includes("再来一次"));

  await side.getByText(/\d+分/).first().waitFor();
  await side.getByText("受理与审批为同一人").first().waitFor();
  await watched.screenshot("trial-3-score");
});

test("and nothing on the way went against the policy of the page, left the origin, or failed", () => {
  const { errors, violations, foreignRequests } = watched;

  expect({ errors, violations, foreignRequests }).toEqual({ errors: [], violations: [], foreignRequests: [] });
});

/** Plays with the keys: nothing wrong anywhere, the first way, and in the end that the case needs control. */
async function playOn(side: Locator, isThere: (text: string) => boolean): Promise<void> {
  const shown = (): Promise<string> => side.innerText();
  for (let text = await shown(); !isThere(text); text = await shown()) {
    if (text.includes("这里有没有问题")) await page.keyboard.press("0");
    await page.keyboard.press(keyFor(text));
    await expect.poll(shown).not.toBe(text);
  }
}

function keyFor(text: string): string {
  if (text.includes("整个案件的结论是什么")) return "3";
  return text.includes("案件的事实没有说明走向") ? "1" : "Space";
}
